package dev.seriema.cli.explain;

import dev.seriema.detector.explain.FoundField;
import dev.seriema.detector.explain.FoundValue;
import dev.seriema.detector.explain.Part;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was found in an event, in words: values as JSON writes them, so that a text is told from a
/// number.
final class FoundText {
  private FoundText() {}

  /// All that a part found, one by one.
  static List<String> of(Part.Leaf leaf, QueryText query) {
    List<String> found = new ArrayList<>();
    leaf.fields().forEach(field -> found.add(of(field)));
    leaf.quantities()
        .forEach(
            quantity -> found.add(query.part(quantity.span()) + " = " + value(quantity.value())));
    return found;
  }

  /// Such as `process.name: "bash"` and `process.pid: missing`.
  static String of(FoundField found) {
    return DisplayText.safe(found.field().path().name()) + ": " + values(found);
  }

  /// Such as `"bash", "sh" and 7 more`; the values that satisfy the part stand first where not all
  /// are shown.
  static String values(FoundField found) {
    if (found.isMissing()) {
      return "missing";
    }
    boolean all = found.values().size() == found.count();
    List<FoundValue> shown = new ArrayList<>(found.values());
    if (!all) {
      shown.sort((a, b) -> Boolean.compare(b.satisfies(), a.satisfies()));
    }
    FieldType type = found.field().type();
    String values = String.join(", ", shown.stream().map(value -> value(value, type)).toList());
    return all
        ? values
        : values
            + String.format(Locale.ROOT, " and %,d more", found.count() - found.values().size());
  }

  static String quoted(String text) {
    byte[] json = new JsonWriter().string(text).toByteArray();
    return DisplayText.safe(new String(json, StandardCharsets.UTF_8));
  }

  private static String value(FoundValue value, FieldType type) {
    String text =
        value.kind() == ValueKind.STRING
            ? quoted(value.isCut() ? value.text() + "…" : value.text())
            : DisplayText.safe(value.isCut() ? value.text() + "…" : value.text());
    String length =
        value.isCut() ? String.format(Locale.ROOT, " (%,d characters)", value.length()) : "";
    return text + length + (value.readable() ? "" : unreadable(type));
  }

  private static String unreadable(FieldType type) {
    return type == FieldType.UNKNOWN
        ? ", which is no single value"
        : ", which is no " + type.mappingName();
  }

  private static String value(Value value) {
    return switch (value) {
      case Value.Text(var text) -> quoted(text);
      case Value.Missing _ -> "nothing";
      case Value.Whole _, Value.Fraction _, Value.Truth _, Value.Moment _, Value.Address _ ->
          value.shown();
    };
  }
}
