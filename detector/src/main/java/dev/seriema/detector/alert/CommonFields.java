package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What several events have in common: fields that are equal in all of them. Where one has an
/// array, the values that all have; a single value counts as an array of one.
final class CommonFields {
  private @Nullable Map<String, byte[]> common;

  /// @param fields of one event by dotted name, as JSON
  void add(Map<String, byte[]> fields) {
    if (common == null) {
      common = new LinkedHashMap<>(fields);
      return;
    }
    common
        .entrySet()
        .removeIf(field -> {
          byte[] other = fields.get(field.getKey());
          byte[] both = other == null ? null : both(field.getValue(), other);
          if (both != null) {
            field.setValue(both);
          }
          return both == null;
        });
  }

  /// In the order of the first event.
  Map<String, byte[]> fields() {
    return common == null ? Map.of() : common;
  }

  /// @return null where they have nothing in common
  private static byte @Nullable [] both(byte[] left, byte[] right) {
    if (!isArray(left) && !isArray(right)) {
      return JsonItems.canonical(left).equals(JsonItems.canonical(right)) ? left : null;
    }
    List<JsonItems.Item> items = JsonItems.of(left);
    Set<String> others = new LinkedHashSet<>();
    JsonItems.of(right).forEach(item -> others.add(item.canonical()));
    JsonWriter json = new JsonWriter();
    json.beginArray();
    int kept = 0;
    for (JsonItems.Item item : items) {
      if (others.remove(item.canonical())) {
        json.copy(left, item.start(), item.end());
        kept++;
      }
    }
    json.endArray();
    return kept == 0 ? null : json.toByteArray();
  }

  private static boolean isArray(byte[] json) {
    return json[0] == '[';
  }
}
