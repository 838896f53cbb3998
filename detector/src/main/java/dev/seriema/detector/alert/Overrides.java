package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonCursor;
import dev.seriema.model.event.JsonCursor.Token;
import dev.seriema.model.rule.Alerting;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleSeverity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What an event puts in the place of a rule's severity, risk score and name on its alert.
///
/// Meaning: specs/alerts/overrides.md. What cannot be read as what it should be leaves the rule's
/// own in place, and the three do not depend on each other.
final class Overrides {
  private static final String EVENT_SEVERITY = "event.severity";
  private static final double GREATEST_SCORE = 100;

  private final Heading own;
  private final Alerting alerting;

  Overrides(Rule rule) {
    own = Heading.of(rule.headline());
    alerting = rule.alerting();
  }

  /// What alerts have that no event changes.
  Heading own() {
    return own;
  }

  /// @param fields of the event by dotted name, as JSON
  Heading of(Map<String, byte[]> fields) {
    return alerting.hasOverrides()
        ? new Heading(name(fields), severity(fields), riskScore(fields))
        : own;
  }

  /// A text, and no list of texts.
  private String name(Map<String, byte[]> fields) {
    byte[] value = value(alerting.nameField(), fields);
    if (value == null) {
      return own.name();
    }
    JsonCursor cursor = new JsonCursor(value, 0, value.length);
    return cursor.next() == Token.STRING ? cursor.text() : own.name();
  }

  /// The highest of those that a value of the event is equal to.
  private RuleSeverity severity(Map<String, byte[]> fields) {
    return alerting.severities().stream()
        .filter(mapping -> holds(mapping, fields))
        .map(Alerting.SeverityMapping::severity)
        .max(RuleSeverity::compareTo)
        .orElse(own.severity());
  }

  private static boolean holds(Alerting.SeverityMapping mapping, Map<String, byte[]> fields) {
    List<Scalar> values = Scalar.of(fields.get(mapping.field()));
    if (mapping.field().equals(EVENT_SEVERITY)) {
      OptionalDouble wanted = ScriptNumbers.parse(mapping.value());
      return wanted.isPresent()
          && values.stream()
              .anyMatch(value ->
                  value.isSafeInteger() && value.number() == Math.floor(wanted.getAsDouble()));
    }
    return values.stream()
        .anyMatch(value ->
            value.isText()
                ? value.text().equals(mapping.value())
                : value.isSafeInteger()
                    && ScriptNumbers.text(value.number()).equals(mapping.value()));
  }

  /// The greatest of the event's values that are scores.
  private double riskScore(Map<String, byte[]> fields) {
    return Scalar.of(value(alerting.riskScoreField(), fields)).stream()
        .map(value ->
            value.isText() ? ScriptNumbers.parse(value.text()) : OptionalDouble.of(value.number()))
        .flatMapToDouble(OptionalDouble::stream)
        .filter(score -> score >= 0 && score <= GREATEST_SCORE)
        .max()
        .orElse(own.riskScore());
  }

  private static byte @Nullable [] value(Optional<String> field, Map<String, byte[]> fields) {
    return field.isPresent() ? fields.get(field.get()) : null;
  }

  /// A text or a number of an event.
  ///
  /// @param number of a text no number
  private record Scalar(boolean isText, String text, double number) {

    /// The texts and numbers of a field, those of an array one by one but not those deeper in it.
    static List<Scalar> of(byte @Nullable [] json) {
      if (json == null) {
        return List.of();
      }
      List<Scalar> values = new ArrayList<>();
      JsonCursor cursor = new JsonCursor(json, 0, json.length);
      Token token = cursor.next();
      if (token == Token.ARRAY) {
        token = cursor.next();
      }
      for (; token != Token.END_ARRAY && token != Token.END; token = cursor.next()) {
        switch (token) {
          case STRING -> values.add(new Scalar(true, cursor.text(), Double.NaN));
          case NUMBER -> values.add(new Scalar(false, "", Double.parseDouble(cursor.text())));
          case OBJECT, ARRAY -> cursor.skip();
          case TRUE, FALSE, NULL, END_OBJECT, END_ARRAY, END -> {}
        }
      }
      return values;
    }

    boolean isSafeInteger() {
      return !isText && ScriptNumbers.isSafeInteger(number);
    }
  }
}
