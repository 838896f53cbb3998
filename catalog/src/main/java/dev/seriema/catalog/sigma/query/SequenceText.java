package dev.seriema.catalog.sigma.query;

import dev.seriema.languages.eql.syntax.EqlExpression.FieldName;
import dev.seriema.languages.eql.syntax.EqlQuery;
import dev.seriema.languages.eql.syntax.EventPart;
import dev.seriema.languages.eql.syntax.MaximumSpan;
import dev.seriema.languages.eql.syntax.Printer;
import dev.seriema.languages.eql.syntax.StagePart;
import dev.seriema.model.diagnostic.SourceSpan;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Events of other queries as a sequence in EQL.
public final class SequenceText {
  /// Most repetitions of one stage.
  public static final int MOST_RUNS = StagePart.Runs.MOST;

  private static final SourceSpan HERE = new SourceSpan(0, 0);

  private SequenceText() {}

  /// One stage: a query and the fields by which its events are told apart.
  public record Stage(EventQueryText query, List<String> keys) {
    public Stage {
      keys = List.copyOf(keys);
    }
  }

  /// Stages in their order.
  ///
  /// @param stages two or more, with as many keys each
  public static String ordered(List<Stage> stages, Duration span) {
    boolean same = stages.stream().map(Stage::keys).distinct().count() == 1;
    return text(
        same ? stages.getFirst().keys() : List.of(),
        stages.stream()
            .map(stage ->
                stage(stage.query().part(), same ? List.of() : stage.keys(), Optional.empty()))
            .toList(),
        span);
  }

  /// So many events of any of the queries, two or more.
  public static String repeated(
      List<EventQueryText> queries, List<String> keys, int times, Duration span) {
    return text(
        keys, List.of(stage(EventQueryText.part(queries), List.of(), Optional.of(times))), span);
  }

  private static StagePart stage(EventPart part, List<String> keys, Optional<Integer> times) {
    return new StagePart(
        part, false, names(keys), times.map(count -> new StagePart.Runs(count, HERE)), HERE);
  }

  private static String text(List<String> keys, List<StagePart> stages, Duration span) {
    return Printer.print(
        new EqlQuery.Sequence(
            names(keys), Optional.of(maximum(span)), stages, Optional.empty(), List.of(), HERE));
  }

  /// In the longest unit that has no rest.
  private static MaximumSpan maximum(Duration span) {
    MaximumSpan.Unit longest =
        Arrays.stream(MaximumSpan.Unit.values())
            .filter(unit -> span.toMillis() % unit.duration().toMillis() == 0)
            .max(Comparator.comparing(MaximumSpan.Unit::duration))
            .orElseThrow();
    return new MaximumSpan(span.dividedBy(longest.duration()), longest, HERE);
  }

  private static List<FieldName> names(List<String> keys) {
    return keys.stream().map(key -> new FieldName(key, false, HERE)).toList();
  }
}
