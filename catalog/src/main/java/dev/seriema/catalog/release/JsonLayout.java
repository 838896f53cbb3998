package dev.seriema.catalog.release;

import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.lock.CanonicalJson;
import dev.seriema.catalog.written.WrittenTable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// How a JSON file is laid out, so that more can be written like it.
///
/// @param indent of one level
/// @param line what ends a line
record JsonLayout(String indent, String line) {
  private static final String USUAL = "  ";

  /// As the first member stands; where there is none on a line of its own, as Python's `json.dumps`
  /// with an indentation of two.
  static JsonLayout of(String text, JsonValue.Table root) {
    String line = text.contains("\r\n") ? "\r\n" : "\n";
    String indent =
        root.members().values().stream()
            .findFirst()
            .map(WrittenTable.Member::keySpan)
            .map(span -> text.substring(text.lastIndexOf('\n', span.start()) + 1, span.start()))
            .filter(before -> !before.isEmpty() && before.isBlank())
            .orElse(USUAL);
    return new JsonLayout(indent, line);
  }

  /// A new line at a depth.
  String next(int depth) {
    return line + indent.repeat(depth);
  }

  String written(String key, ApiValue value, int depth) {
    return CanonicalJson.of(new ApiValue.Text(key)) + ": " + written(value, depth);
  }

  /// An object that begins at a depth.
  String written(SortedMap<String, ApiValue> members, int depth) {
    List<String> parts = new ArrayList<>();
    members.forEach((key, value) -> parts.add(written(key, value, depth + 1)));
    return between("{", parts, "}", depth);
  }

  /// A value that begins at a depth.
  String written(ApiValue value, int depth) {
    return switch (value) {
      case ApiValue.Table(var members) -> written(members, depth);
      case ApiValue.Listing(var items) ->
          between("[", items.stream().map(item -> written(item, depth + 1)).toList(), "]", depth);
      case ApiValue.Text _, ApiValue.Whole _, ApiValue.Fraction _, ApiValue.Truth _ ->
          CanonicalJson.of(value);
    };
  }

  private String between(String start, List<String> parts, String end, int depth) {
    return parts.isEmpty()
        ? start + end
        : start + next(depth + 1) + String.join("," + next(depth + 1), parts) + next(depth) + end;
  }
}
