package dev.seriema.catalog.rule;

import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.rule.TypeParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what a rule has as its type wants. What is wrong with its form is for the checks of forms
/// to tell; here such a rule is only one that cannot run.
final class ParametersReader {
  private final FieldReader rule;
  private final List<Diagnostic> faults;

  /// @param faults gets what is wrong with queries and filters
  ParametersReader(FieldReader rule, List<Diagnostic> faults) {
    this.rule = rule;
    this.faults = faults;
  }

  TypeParameters read(RuleType type) {
    List<Diagnostic> wrong = new ArrayList<>();
    FieldReader quiet = rule.quietly(wrong);
    Optional<? extends TypeParameters> read =
        switch (type) {
          case QUERY, SAVED_QUERY, EQL, ESQL -> Optional.of(new TypeParameters.QueryOnly());
          case THRESHOLD -> quiet.requiredTable("threshold").flatMap(this::threshold);
          case NEW_TERMS -> newTerms(quiet);
          case THREAT_MATCH -> new ThreatMatchReader(rule, faults).read();
          case MACHINE_LEARNING -> machineLearning(quiet);
        };
    return read.isPresent() && wrong.isEmpty() ? read.get() : TypeParameters.unsaid(type);
  }

  private Optional<TypeParameters> threshold(FieldReader threshold) {
    Optional<Long> value = atLeastOne(threshold);
    List<TypeParameters.Cardinality> cardinalities = new ArrayList<>();
    for (FieldReader each : threshold.tables("cardinality")) {
      each.fieldNames("field", faults);
      Optional<WrittenText> field = each.requiredText("field");
      Optional<Long> distinct = atLeastOne(each);
      if (field.isEmpty() || distinct.isEmpty()) {
        return Optional.empty();
      }
      cardinalities.add(new TypeParameters.Cardinality(field.get().value(), distinct.get()));
    }
    return value.map(count ->
        new TypeParameters.Threshold(
            threshold.fieldNames("field", faults), count, cardinalities.stream().findFirst()));
  }

  private static Optional<Long> atLeastOne(FieldReader table) {
    return table.requiredInteger("value").map(WrittenInteger::value).filter(value -> value >= 1);
  }

  /// A file of a repository nests what an export writes flat.
  private Optional<TypeParameters> newTerms(FieldReader rule) {
    boolean isNested = rule.table().member("new_terms").map(WrittenTable.Member::value).isPresent();
    if (!isNested) {
      return newTerms(
          rule.fieldNames("new_terms_fields", faults), rule.requiredText("history_window_start"));
    }
    return rule.requiredTable("new_terms")
        .flatMap(table ->
            newTerms(
                table.fieldNames("value", faults),
                table.tables("history_window_start").stream()
                    .findFirst()
                    .flatMap(start -> start.requiredText("value"))));
  }

  private static Optional<TypeParameters> newTerms(
      List<String> fields, Optional<WrittenText> start) {
    return fields.isEmpty()
        ? Optional.empty()
        : start.map(text -> new TypeParameters.NewTerms(fields, text.value()));
  }

  private static Optional<TypeParameters> machineLearning(FieldReader rule) {
    List<String> jobs = rule.textOrTexts("machine_learning_job_id");
    return jobs.isEmpty()
        ? Optional.empty()
        : rule.requiredInteger("anomaly_threshold")
            .map(score -> new TypeParameters.MachineLearning(jobs, (int) score.value()));
  }
}
