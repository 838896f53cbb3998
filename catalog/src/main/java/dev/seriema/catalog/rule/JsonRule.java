package dev.seriema.catalog.rule;

import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.written.Notation;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenTruth;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A rule as Kibana's API has it.
final class JsonRule {
  private JsonRule() {}

  static Parsed<RuleFile> read(JsonValue.Table rule, Surroundings surroundings) {
    List<Diagnostic> faults = new ArrayList<>();
    Optional<String> retired = retired(rule);
    FieldReader fields = FieldReader.of(rule, Notation.JSON, "rule", faults);
    RuleFile file = new RuleReader(surroundings, faults).read(fields, retired);
    faults.sort(Comparator.comparingInt(fault -> fault.span().start()));
    return new Parsed<>(file, retired.isPresent() ? List.of() : faults);
  }

  /// The package of prebuilt rules keeps a short object for each rule that was given up.
  private static Optional<String> retired(JsonValue.Table rule) {
    return rule.member("deprecated")
            .map(WrittenTable.Member::value)
            .filter(value -> value instanceof WrittenTruth truth && truth.value())
            .isPresent()
        ? Optional.of("it is deprecated")
        : Optional.empty();
  }
}
