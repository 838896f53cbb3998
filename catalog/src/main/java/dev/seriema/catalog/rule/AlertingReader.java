package dev.seriema.catalog.rule;

import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.rule.Alerting;
import dev.seriema.model.rule.RuleSeverity;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads what a rule says of its alerts beside their headline. What is wrong with its form is for
/// the checks of forms to tell; what cannot be read is passed over here.
final class AlertingReader {
  private final FieldReader rule;
  private final List<Diagnostic> faults;

  /// @param faults gets what no check of forms tells
  AlertingReader(FieldReader rule, List<Diagnostic> faults) {
    List<Diagnostic> ignored = new ArrayList<>();
    this.rule = rule.quietly(ignored);
    this.faults = faults;
  }

  Alerting read() {
    return new Alerting(
        rule.tables("severity_mapping").stream().flatMap(each -> severity(each).stream()).toList(),
        rule.tables("risk_score_mapping").stream()
            .findFirst()
            .flatMap(mapping -> mapping.fieldName("field")),
        rule.fieldName("rule_name_override"),
        rule.optionalTable("alert_suppression").map(this::suppression),
        RepeatedSettings.of(rule.table()));
  }

  private static Optional<Alerting.SeverityMapping> severity(FieldReader mapping) {
    Optional<String> field = mapping.fieldName("field");
    Optional<String> value = mapping.text("value");
    Optional<RuleSeverity> severity =
        mapping
            .text("severity")
            .flatMap(word ->
                Arrays.stream(RuleSeverity.values())
                    .filter(each -> each.word().equals(word))
                    .findFirst());
    return field.isEmpty() || value.isEmpty() || severity.isEmpty()
        ? Optional.empty()
        : Optional.of(new Alerting.SeverityMapping(field.get(), value.get(), severity.get()));
  }

  private Alerting.Suppression suppression(FieldReader table) {
    return new Alerting.Suppression(
        table.fieldNames("group_by", faults),
        table.optionalTable("duration").flatMap(AlertingReader::duration),
        !table
            .textValue("missing_fields_strategy")
            .map(WrittenText::value)
            .equals(Optional.of("doNotSuppress")));
  }

  private static Optional<Duration> duration(FieldReader table) {
    Optional<Long> value =
        table
            .integer("value")
            .map(WrittenInteger::value)
            .filter(count -> count >= 1 && count <= Integer.MAX_VALUE);
    Optional<ChronoUnit> unit =
        table
            .text("unit")
            .flatMap(word ->
                switch (word) {
                  case "s" -> Optional.of(ChronoUnit.SECONDS);
                  case "m" -> Optional.of(ChronoUnit.MINUTES);
                  case "h" -> Optional.of(ChronoUnit.HOURS);
                  default -> Optional.empty();
                });
    return value.flatMap(count -> unit.map(each -> Duration.of(count, each)));
  }
}
