package dev.seriema.catalog.metadata;

import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenNumber;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenTruth;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The fields of one rule or hunt, by the names that its file and Kibana's API give them.
///
/// Tables inside are joined by dots; a table in a list adds its values to those of its neighbours,
/// as an index does it.
public final class Description {
  private final Map<String, Field> fields;

  private Description(Map<String, Field> fields) {
    this.fields = fields;
  }

  /// @param values texts, numbers and truth values, in the order of the file
  /// @param isList whether the field may have several, also where this one has one
  public record Field(List<Value> values, boolean isList) {
    public Field {
      values = List.copyOf(values);
    }
  }

  /// The names of its fields, in order of the alphabet.
  public Collection<String> names() {
    return Collections.unmodifiableCollection(fields.keySet());
  }

  /// @param name also behind a prefix that [DescriptionSchema] knows
  public Optional<Field> field(String name) {
    return Optional.ofNullable(fields.get(DescriptionSchema.plain(name)));
  }

  /// Collects fields.
  static final class Builder {
    private final Map<String, List<Value>> values = new TreeMap<>();
    private final Map<String, Boolean> lists = new TreeMap<>();

    /// Adds the members of a table, and of those inside it.
    ///
    /// @param prefix stands before the names, such as `threat.`; may be empty
    Builder addAll(WrittenTable table, String prefix, boolean inList) {
      for (String key : table.keys()) {
        table.member(key).ifPresent(member -> add(prefix + key, member.value(), inList));
      }
      return this;
    }

    private void add(String name, WrittenValue value, boolean inList) {
      switch (value) {
        case WrittenText text -> add(name, Value.of(text.value()), inList);
        case WrittenInteger number -> add(name, Value.of(number.value()), inList);
        case WrittenNumber number -> add(name, Value.of(number.value()), inList);
        case WrittenTruth truth -> add(name, Value.of(truth.value()), inList);
        case WrittenList list -> list.values().forEach(item -> add(name, item, true));
        case WrittenTable table -> addAll(table, name + ".", inList);
        default -> {
          // A date without quotes, or a null in a list, is nothing that one can ask for.
        }
      }
    }

    private void add(String name, Value value, boolean inList) {
      values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
      lists.merge(name, inList, Boolean::logicalOr);
    }

    /// Sets a field that has one value, whatever the file says.
    Builder set(String name, Value value) {
      values.put(name, List.of(value));
      lists.put(name, false);
      return this;
    }

    Builder set(String name, Optional<String> text) {
      text.ifPresent(value -> set(name, Value.of(value)));
      return this;
    }

    Description build() {
      Map<String, Field> fields = new TreeMap<>();
      values.forEach(
          (name, all) -> fields.put(name, new Field(all, lists.getOrDefault(name, false))));
      return new Description(fields);
    }
  }
}
