package dev.seriema.catalog.lock;

import dev.seriema.catalog.written.WrittenValue;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A value of a rule as Kibana's API takes it, without places.
public sealed interface ApiValue {
  /// What is written in a file, without its place.
  ///
  /// @return empty where it has no form in JSON
  static Optional<ApiValue> of(WrittenValue value) {
    try {
      return Optional.of(PlainValues.AS_WRITTEN.of(value, ""));
    } catch (NoForm _) {
      return Optional.empty();
    }
  }

  record Text(String value) implements ApiValue {}

  record Whole(long value) implements ApiValue {}

  record Fraction(double value) implements ApiValue {}

  record Truth(boolean value) implements ApiValue {}

  record Listing(List<ApiValue> items) implements ApiValue {
    public Listing {
      items = List.copyOf(items);
    }
  }

  /// @param members by key, in the order of their characters
  record Table(SortedMap<String, ApiValue> members) implements ApiValue {
    public Table {
      members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }
  }
}
