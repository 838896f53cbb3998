package dev.seriema.catalog.toml;

import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenNumber;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenTruth;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.diagnostic.SourceMap;
import dev.seriema.model.diagnostic.SourceSpan;
import java.time.temporal.Temporal;
import java.util.List;

/// What a key stands for. Each value knows where in the file it is written.
public sealed interface TomlValue extends WrittenValue
    permits TomlValue.Text,
        TomlValue.IntegerNumber,
        TomlValue.FloatNumber,
        TomlValue.Truth,
        TomlValue.Moment,
        TomlValue.Array,
        TomlValue.Broken,
        TomlTable {
  @Override
  default String typeName() {
    return switch (this) {
      case Text _ -> "a text";
      case IntegerNumber _ -> "an integer";
      case FloatNumber _ -> "a floating point number";
      case Truth _ -> "a truth value";
      case Moment _ -> "a date or time";
      case Array _ -> "a list";
      case TomlTable _ -> "a table";
      case Broken _ -> "nothing readable";
    };
  }

  /// @param value with `\n` for every newline of the file
  /// @param span with the quotes
  /// @param map from places in the value to places in the file
  record Text(String value, SourceSpan span, SourceMap map) implements TomlValue, WrittenText {}

  record IntegerNumber(long value, SourceSpan span) implements TomlValue, WrittenInteger {}

  record FloatNumber(double value, SourceSpan span) implements TomlValue, WrittenNumber {}

  record Truth(boolean value, SourceSpan span) implements TomlValue, WrittenTruth {}

  /// A date, a time or both.
  ///
  /// @param value an `OffsetDateTime`, `LocalDateTime`, `LocalDate` or `LocalTime`
  record Moment(Temporal value, SourceSpan span) implements TomlValue {}

  /// Values in brackets, or the tables of all `[[name]]` of one name.
  ///
  /// @param span with the brackets; of an array of tables, its first header
  record Array(List<TomlValue> values, SourceSpan span) implements TomlValue, WrittenList {
    public Array {
      values = List.copyOf(values);
    }
  }

  /// What could not be read; a fault tells why.
  record Broken(SourceSpan span) implements TomlValue {}
}
