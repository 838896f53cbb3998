package dev.seriema.catalog.remote;

import dev.seriema.catalog.json.JsonReader;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import java.util.List;
import java.util.Optional;

/// What servers answer, as JSON.
final class Answers {
  private Answers() {}

  /// The value of a text; empty where it is no JSON.
  static Optional<JsonValue> value(String text) {
    JsonReader.Reading reading = JsonReader.read(text, 0, text.length());
    return reading.faults().isEmpty() ? reading.value() : Optional.empty();
  }

  static Optional<WrittenTable> table(String text) {
    return value(text).filter(WrittenTable.class::isInstance).map(WrittenTable.class::cast);
  }

  static Optional<String> text(WrittenTable table, String key) {
    return WrittenRule.text(table, key).map(WrittenText::value);
  }

  static Optional<Long> number(WrittenTable table, String key) {
    return table
        .member(key)
        .map(WrittenTable.Member::value)
        .filter(WrittenInteger.class::isInstance)
        .map(number -> ((WrittenInteger) number).value());
  }

  static List<WrittenTable> tables(WrittenTable table, String key) {
    return WrittenRule.tables(table, key);
  }
}
