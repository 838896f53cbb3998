package dev.seriema.catalog.sigma.field;

import dev.seriema.catalog.sigma.rule.LogSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All log sources of Sigma that events of ours are known of.
public final class EventSources {
  private final Map<List<String>, EventSource> byNames = new LinkedHashMap<>();

  private EventSources() {
    for (List<String> row : MappingRows.of("sources.tsv")) {
      byNames.put(row.subList(1, 4), EventSource.of(row));
    }
  }

  /// Those of the shipped table.
  public static EventSources shipped() {
    return Shipped.ALL;
  }

  /// Read when somebody first asks.
  private static final class Shipped {
    static final EventSources ALL = new EventSources();

    private Shipped() {}
  }

  /// In the order of the table.
  public Collection<EventSource> all() {
    return byNames.values();
  }

  /// The events of a log source. A category says more than a service beside it, which is where
  /// Windows happens to log it.
  public Optional<EventSource> of(LogSource source) {
    String product = source.product().orElse("");
    String category = source.category().orElse("");
    String service = source.service().orElse("");
    EventSource exact = byNames.get(List.of(product, category, service));
    boolean isLoggedThere =
        !category.isEmpty()
            && product.equals("windows")
            && byNames.containsKey(List.of(product, "", service));
    return exact == null && isLoggedThere
        ? Optional.ofNullable(byNames.get(List.of(product, category, "")))
        : Optional.ofNullable(exact);
  }

  /// As rules name the log sources of a product, such as `category: file_event`.
  public List<String> namesOf(String product) {
    List<String> names = new ArrayList<>();
    for (List<String> row : byNames.keySet()) {
      if (row.getFirst().equals(product)) {
        names.add(row.get(1).isEmpty() ? "service: " + row.get(2) : "category: " + row.get(1));
      }
    }
    return names;
  }
}
