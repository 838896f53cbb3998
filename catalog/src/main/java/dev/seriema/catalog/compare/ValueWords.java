package dev.seriema.catalog.compare;

import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenNumber;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenTruth;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.diagnostic.SourceText;
import java.util.List;
import java.util.stream.Collectors;

/// A value as a sentence quotes it. Values that say the same have the same words, however they are
/// laid out and in whichever order their members stand.
///
/// @param source the file that has it
record ValueWords(SourceText source) {
  /// A text without quotes; all else as TOML has it, on one line.
  String of(WrittenValue value) {
    return value instanceof WrittenText text ? text.value() : nested(value);
  }

  /// The items of a list, or the value by itself.
  List<String> items(WrittenValue value) {
    return value instanceof WrittenList list
        ? list.values().stream().map(this::of).toList()
        : List.of(of(value));
  }

  private String nested(WrittenValue value) {
    return switch (value) {
      case WrittenText text -> '"' + text.value() + '"';
      case WrittenTruth truth -> Boolean.toString(truth.value());
      case WrittenInteger number -> Long.toString(number.value());
      case WrittenNumber number -> Double.toString(number.value());
      case WrittenList list ->
          list.values().stream().map(this::nested).collect(Collectors.joining(", ", "[", "]"));
      case WrittenTable table -> table(table);
      default -> source.text().substring(value.span().start(), value.span().end());
    };
  }

  private String table(WrittenTable table) {
    return table.keys().stream()
        .sorted()
        .flatMap(key -> table.member(key).stream())
        .map(member -> member.key() + " = " + nested(member.value()))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
