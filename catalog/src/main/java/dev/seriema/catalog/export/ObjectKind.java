package dev.seriema.catalog.export;

import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import java.util.Optional;

/// What an object of an export is, told by its members.
enum ObjectKind {
  RULE,
  /// A rule of the package of prebuilt rules: the rule is its member `attributes`.
  PREBUILT_RULE,
  EXCEPTION_LIST,
  EXCEPTION_ITEM,
  CONNECTOR,
  /// The last line, with counts.
  SUMMARY,
  OTHER;

  static ObjectKind of(JsonValue value) {
    if (!(value instanceof JsonValue.Table table)) {
      return OTHER;
    }
    if (isRule(table)) {
      return RULE;
    }
    Optional<JsonValue.Table> attributes = attributes(table);
    if (attributes.isPresent()) {
      return isRule(attributes.get()) ? PREBUILT_RULE : connector(table, attributes.get());
    }
    if (hasText(table, "list_id")) {
      return has(table, "entries") || has(table, "item_id") ? EXCEPTION_ITEM : EXCEPTION_LIST;
    }
    return has(table, "exported_count") || has(table, "exported_rules_count") ? SUMMARY : OTHER;
  }

  /// The rule in an object that is one of the first two kinds.
  static JsonValue.Table rule(JsonValue.Table object) {
    return isRule(object) ? object : attributes(object).orElseThrow();
  }

  /// A rule may lack anything and is then told so; two of what every rule has make it one.
  private static boolean isRule(JsonValue.Table table) {
    return hasText(table, "rule_id")
        ? has(table, "name") || has(table, "type") || has(table, "query")
        : has(table, "risk_score") && has(table, "severity");
  }

  private static ObjectKind connector(JsonValue.Table table, JsonValue.Table attributes) {
    return hasText(table, "type") && has(attributes, "actionTypeId") ? CONNECTOR : OTHER;
  }

  private static Optional<JsonValue.Table> attributes(JsonValue.Table table) {
    return table
        .member("attributes")
        .map(WrittenTable.Member::value)
        .filter(JsonValue.Table.class::isInstance)
        .map(JsonValue.Table.class::cast);
  }

  private static boolean has(JsonValue.Table table, String key) {
    return table.member(key).isPresent();
  }

  private static boolean hasText(JsonValue.Table table, String key) {
    return table.member(key).filter(member -> member.value() instanceof WrittenText).isPresent();
  }
}
