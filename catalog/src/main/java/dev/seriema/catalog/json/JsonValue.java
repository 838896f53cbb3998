package dev.seriema.catalog.json;

import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenNumber;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenTruth;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.diagnostic.SourceMap;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A value of a JSON file, with its place.
public sealed interface JsonValue extends WrittenValue {
  @Override
  default String typeName() {
    return switch (this) {
      case Text _ -> "a text";
      case IntegerNumber _ -> "an integer";
      case FloatNumber _ -> "a floating point number";
      case Truth _ -> "a truth value";
      case Array _ -> "a list";
      case Table _ -> "a table";
      case Nothing _ -> "nothing";
    };
  }

  record Text(String value, SourceSpan span, SourceMap map) implements JsonValue, WrittenText {}

  /// A number without fraction and exponent that fits 64 bits.
  record IntegerNumber(long value, SourceSpan span) implements JsonValue, WrittenInteger {}

  record FloatNumber(double value, SourceSpan span) implements JsonValue, WrittenNumber {}

  record Truth(boolean value, SourceSpan span) implements JsonValue, WrittenTruth {}

  /// `null`.
  record Nothing(SourceSpan span) implements JsonValue {}

  record Array(List<JsonValue> values, SourceSpan span) implements JsonValue, WrittenList {
    public Array {
      values = List.copyOf(values);
    }
  }

  /// An object.
  ///
  /// @param members in the order of the file
  record Table(Map<String, Member> members, SourceSpan span) implements JsonValue, WrittenTable {
    public Table {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public Collection<String> keys() {
      return members.keySet();
    }

    @Override
    public Optional<Member> member(String key) {
      return Optional.ofNullable(members.get(key))
          .filter(member -> !(member.value() instanceof Nothing));
    }
  }
}
