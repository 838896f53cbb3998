package dev.seriema.catalog.sigma.field;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the fields of one source are called in our events: by a row of the source, else of its
/// product, a name before a pattern of names.
public final class FieldMapping {
  private static final String STAR = "*";

  private final List<SortedMap<String, String>> layers;

  private FieldMapping(List<SortedMap<String, String>> layers) {
    this.layers = layers;
  }

  /// Read when somebody first asks.
  private static final class Shipped {
    static final Map<String, SortedMap<String, String>> BY_SOURCE = new HashMap<>();

    static {
      for (List<String> row : MappingRows.of("fields.tsv")) {
        BY_SOURCE.computeIfAbsent(row.get(0), _ -> new TreeMap<>()).put(row.get(1), row.get(2));
      }
    }

    private Shipped() {}
  }

  /// That of the shipped table.
  public static FieldMapping of(EventSource source) {
    return new FieldMapping(List.of(rows(source.name()), rows(source.product())));
  }

  private static SortedMap<String, String> rows(String source) {
    return Shipped.BY_SOURCE.getOrDefault(source, new TreeMap<>());
  }

  /// What a field is; empty where the table does not know it.
  public Optional<FieldTarget> target(String field) {
    for (SortedMap<String, String> layer : layers) {
      String exact = layer.get(field);
      if (exact != null && !field.contains(STAR)) {
        return Optional.of(FieldTarget.of(exact));
      }
    }
    return layers.stream()
        .flatMap(layer -> byPattern(layer, field).stream())
        .findFirst()
        .map(FieldTarget::of);
  }

  private static Optional<String> byPattern(SortedMap<String, String> layer, String field) {
    for (Map.Entry<String, String> row : layer.entrySet()) {
      String pattern = row.getKey();
      if (pattern.endsWith(STAR)) {
        String beginning = pattern.substring(0, pattern.length() - 1);
        boolean fits = field.startsWith(beginning) && field.length() > beginning.length();
        if (fits && (!beginning.isEmpty() || field.indexOf('.') < 0)) {
          return Optional.of(row.getValue().replace(STAR, field.substring(beginning.length())));
        }
      }
    }
    return Optional.empty();
  }

  /// The names that the source itself has rows for, patterns included.
  public List<String> ownNames() {
    return List.copyOf(layers.getFirst().keySet());
  }
}
