package dev.seriema.catalog.facts.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A value of a JSON or YAML document.
public sealed interface FactNode {
  /// Where it starts, as its [FactDocument] counts.
  long offset();

  /// What it is, for messages.
  String kind();

  /// A string, number, truth value or nothing, as it is written.
  ///
  /// @param isString whether it can only be a string; YAML's unquoted words can
  record Text(String value, boolean isString, long offset) implements FactNode {
    @Override
    public String kind() {
      return isString ? "the text `" + value + "`" : "`" + value + "`";
    }
  }

  record Listing(List<FactNode> items, long offset) implements FactNode {
    public Listing {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /// Members in the order of the file, no key twice.
  record Table(Map<String, FactNode> members, long offset) implements FactNode {
    public Table {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public String kind() {
      return "an object";
    }
  }
}
