package dev.seriema.catalog.lock;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The mapping of a rule as it ships: each entry has a list of techniques, though it be empty, and
/// each address ends in `/`.
final class ShippedThreat {
  private static final String ADDRESS = "http";

  private ShippedThreat() {}

  static ApiValue of(ApiValue threat) {
    return threat instanceof ApiValue.Listing(var entries)
        ? new ApiValue.Listing(entries.stream().map(ShippedThreat::entry).toList())
        : threat;
  }

  private static ApiValue entry(ApiValue entry) {
    if (!(entry instanceof ApiValue.Table(var members))) {
      return entry;
    }
    SortedMap<String, ApiValue> shipped = new TreeMap<>(members);
    shipped.putIfAbsent("technique", new ApiValue.Listing(List.of()));
    shipped.replaceAll((_, value) -> referred(value));
    return new ApiValue.Table(shipped);
  }

  private static ApiValue referred(ApiValue value) {
    return switch (value) {
      case ApiValue.Listing(var items) ->
          new ApiValue.Listing(items.stream().map(ShippedThreat::referred).toList());
      case ApiValue.Table(var members) -> {
        SortedMap<String, ApiValue> shipped = new TreeMap<>(members);
        shipped.replaceAll(
            (key, inner) -> key.equals("reference") ? closed(inner) : referred(inner));
        yield new ApiValue.Table(shipped);
      }
      case ApiValue.Text _, ApiValue.Whole _, ApiValue.Fraction _, ApiValue.Truth _ -> value;
    };
  }

  private static ApiValue closed(ApiValue reference) {
    return reference instanceof ApiValue.Text(var address)
            && address.startsWith(ADDRESS)
            && !address.endsWith("/")
        ? new ApiValue.Text(address + "/")
        : reference;
  }
}
