package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.rule.Check;
import java.util.List;

/// All checks of this room.
public final class FormChecks {
  public static final List<Check> OF_RULES =
      List.of(
          new WrittenForm(),
          new NameForm(),
          new IdForm(),
          new TypeAccepted(),
          new TimelinePair(),
          new NewerKey(),
          new VersionInFile(),
          new IndexOrDataView(),
          new ListLengthOfStack(),
          new NegatedEntries(),
          new ThreatLanguage(),
          new ScoreOfSeverity(),
          new SequenceSuppression(),
          new DoubledItem(),
          new FiltersAlone());

  private FormChecks() {}
}
