package dev.seriema.catalog.exchange;

import dev.seriema.catalog.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a rule of new terms looks for: one table in a file, two members in Kibana.
final class NewTerms {
  static final String TABLE = "new_terms";

  private static final String FIELDS = "new_terms_fields";
  private static final String START = "history_window_start";

  private NewTerms() {}

  /// The members of Kibana for a table; empty where it has another form, which Kibana cannot take.
  static Optional<Map<String, JsonValue>> members(JsonValue table) {
    if (!(table instanceof JsonValue.Table terms) || terms.members().size() != 3) {
      return Optional.empty();
    }
    List<JsonValue.Table> starts = Values.tables(terms, START);
    boolean isUsual =
        Values.text(terms, "field").filter(FIELDS::equals).isPresent()
            && starts.size() == 1
            && starts.getFirst().members().size() == 2
            && Values.text(starts.getFirst(), "field").filter(START::equals).isPresent();
    Optional<JsonValue> fields =
        Values.member(terms, "value").filter(JsonValue.Array.class::isInstance);
    Optional<String> start = isUsual ? Values.text(starts.getFirst(), "value") : Optional.empty();
    return fields.isEmpty() || start.isEmpty()
        ? Optional.empty()
        : Optional.of(Map.of(FIELDS, fields.get(), START, Values.text(start.get())));
  }

  /// Puts the table into the members of a rule in place of the two members of Kibana.
  static void fold(Map<String, JsonValue> rule) {
    JsonValue fields = rule.get(FIELDS);
    JsonValue start = rule.get(START);
    if (fields == null || start == null) {
      return;
    }
    rule.remove(FIELDS);
    rule.remove(START);
    rule.put(TABLE, table(fields, start));
  }

  private static JsonValue table(JsonValue fields, JsonValue start) {
    Map<String, JsonValue> window = new LinkedHashMap<>();
    window.put("field", Values.text(START));
    window.put("value", start);
    Map<String, JsonValue> terms = new LinkedHashMap<>();
    terms.put("field", Values.text(FIELDS));
    terms.put("value", fields);
    terms.put(START, Values.list(List.of(Values.table(window))));
    return Values.table(terms);
  }
}
