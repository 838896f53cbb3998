package dev.seriema.languages.eql.lint;

import dev.seriema.model.event.ValueKind;
import dev.seriema.testkit.SlowDecoder.FieldValue;
import dev.seriema.testkit.random.Chance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tests on few fields with few values, so that many of them decide each other, and events with
/// such values.
final class RandomLeaves {
  /// One value each, but for the arguments.
  private static final List<String> FIELDS = List.of("process.name", "process.args", "process.pid");

  private static final List<String> TEXTS = List.of("a", "A", "ab", "b", "ba", "");
  private static final List<String> PATTERNS =
      List.of("a*", "*b", "?", "*", "A?", "b*a", "ab", "a");
  private static final List<String> ORDERS = List.of("<", "<=", ">", ">=", "==", "!=");

  private final Chance chance;

  RandomLeaves(Chance chance) {
    this.chance = chance;
  }

  String leaf() {
    return leaf(chance.of(FIELDS));
  }

  String leaf(String field) {
    String test =
        field.equals("process.pid")
            ? field + " " + chance.of(ORDERS) + " " + chance.below(4)
            : switch (chance.below(5)) {
              case 0 -> field + " " + chance.of(List.of("==", "!=")) + " " + quoted(TEXTS);
              case 1 -> field + chance.of(List.of(" in ", " in~ ", " not in ")) + list(TEXTS);
              case 2, 3 -> field + chance.of(List.of(" : ", " like ", " like~ ")) + list(PATTERNS);
              default -> field + chance.of(List.of(" == ", " != ")) + "null";
            };
    return chance.oneIn(4) ? "not " + test : test;
  }

  Map<String, List<FieldValue>> event() {
    Map<String, List<FieldValue>> event = new HashMap<>();
    chance
        .list(0, 1, () -> chance.of(TEXTS))
        .forEach(text -> event.put("process.name", List.of(text(text))));
    List<String> arguments = chance.list(0, 3, () -> chance.of(TEXTS));
    if (!arguments.isEmpty()) {
      event.put("process.args", arguments.stream().map(RandomLeaves::text).toList());
    }
    chance
        .list(0, 1, () -> chance.below(4))
        .forEach(number ->
            event.put(
                "process.pid",
                List.of(new FieldValue(ValueKind.NUMBER, Integer.toString(number)))));
    return event;
  }

  private String list(List<String> choices) {
    return "(" + String.join(", ", chance.list(1, 3, () -> quoted(choices))) + ")";
  }

  private String quoted(List<String> choices) {
    return '"' + chance.of(choices) + '"';
  }

  private static FieldValue text(String text) {
    return new FieldValue(ValueKind.STRING, text);
  }
}
