package dev.seriema.catalog.exchange;

import dev.seriema.catalog.json.JsonValue;
import java.util.Map;
import java.util.Set;

/// What a cluster takes for granted where a rule says nothing, and writes into its exports.
final class Assumed {
  private static final Map<String, String> TEXTS =
      Map.of("from", "now-6m", "to", "now", "interval", "5m", "threat_query", "*:*");

  private static final Set<String> LANGUAGES = Set.of("kuery", "eql", "esql");

  private static final int MAXIMUM_SIGNALS = 100;

  /// Members that a rule has to have, though they be empty.
  private static final Set<String> NEVER_EMPTY =
      Set.of("author", "description", "name", "query", "rule_id", "threat_query");

  private Assumed() {}

  /// Texts that Kibana's import demands of a type, and that a file may leave out.
  static Map<String, String> demanded(String type) {
    return switch (type) {
      case "eql" -> Map.of("language", "eql");
      case "esql" -> Map.of("language", "esql");
      case "threat_match" -> Map.of("threat_query", "*:*");
      default -> Map.of();
    };
  }

  /// Whether a member says no more than if it were not there.
  static boolean says(String key, JsonValue value) {
    return switch (value) {
      case JsonValue.Text(var text, _, _) ->
          text.isEmpty() || text.equals(TEXTS.get(key)) || isLanguage(key, text);
      case JsonValue.IntegerNumber(var number, _) ->
          key.equals("max_signals") && number == MAXIMUM_SIGNALS;
      case JsonValue.Array(var items, _) -> items.isEmpty();
      case JsonValue.Table table -> table.members().isEmpty();
      case JsonValue.Nothing _ -> true;
      case JsonValue.Truth _, JsonValue.FloatNumber _ -> false;
    };
  }

  /// Whether a member is empty, and a rule does as well without it.
  static boolean isEmpty(String key, JsonValue value) {
    if (NEVER_EMPTY.contains(key)) {
      return false;
    }
    return switch (value) {
      case JsonValue.Text(var text, _, _) -> text.isEmpty();
      case JsonValue.Array(var items, _) -> items.isEmpty();
      case JsonValue.Table table -> table.members().isEmpty();
      case JsonValue.Nothing _ -> true;
      case JsonValue.IntegerNumber _, JsonValue.FloatNumber _, JsonValue.Truth _ -> false;
    };
  }

  private static boolean isLanguage(String key, String text) {
    return (key.equals("language") || key.equals("threat_language")) && LANGUAGES.contains(text);
  }
}
