package dev.seriema.catalog.export;

import dev.seriema.catalog.json.JsonFault;
import dev.seriema.catalog.json.JsonReader;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The objects of a file: one a line, or those of the one document that the file is.
///
/// A file where two lines or more begin with `{` has an object a line; any other is one document.
/// Of a document that is a list, or an answer of Kibana's API with a list `data`, each element is
/// an object.
final class ExportObjects {
  private ExportObjects() {}

  /// One object.
  ///
  /// @param value empty where the text is malformed
  /// @param extent where it is written; without a value, the stretch that should hold one
  record Found(Optional<JsonValue> value, SourceSpan extent, List<Diagnostic> faults) {
    Found {
      faults = List.copyOf(faults);
    }

    ObjectKind kind() {
      return value.map(ObjectKind::of).orElse(ObjectKind.OTHER);
    }
  }

  /// All objects in the order of the file; lines are read on all cores.
  static List<Found> in(String text) {
    List<SourceSpan> lines = lines(text);
    if (isDocument(text, lines)) {
      return read(text, lines.getFirst().to(lines.getLast())).toList();
    }
    return lines.parallelStream().flatMap(line -> readLine(text, line)).toList();
  }

  /// The first object that is well-formed; what stands behind it is not looked at where there is an
  /// object a line.
  static Optional<Found> firstSound(String text) {
    List<SourceSpan> lines = lines(text);
    Stream<Found> objects =
        isDocument(text, lines)
            ? read(text, lines.getFirst().to(lines.getLast()))
            : lines.stream().flatMap(line -> readLine(text, line));
    return objects.filter(found -> found.value().isPresent()).findFirst();
  }

  private static boolean isDocument(String text, List<SourceSpan> lines) {
    long objects = lines.stream().filter(line -> text.charAt(line.start()) == '{').count();
    return !lines.isEmpty() && (objects < 2 || text.charAt(lines.getFirst().start()) == '[');
  }

  /// The lines that are not blank; a byte order mark is no part of the first.
  private static List<SourceSpan> lines(String text) {
    List<SourceSpan> lines = new ArrayList<>();
    int start = text.startsWith("\ufeff") ? 1 : 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      if (!text.substring(start, end).isBlank()) {
        lines.add(new SourceSpan(start, end));
      }
      start = end + 1;
    }
    return lines;
  }

  private static Stream<Found> readLine(String text, SourceSpan line) {
    if (line.length() <= RuleExport.LONGEST_LINE) {
      return read(text, line);
    }
    Diagnostic fault =
        Diagnostic.of(
            JsonFault.LINE_TOO_LONG,
            new SourceSpan(line.start(), line.start() + 1),
            "a line is longer than " + RuleExport.LONGEST_LINE + " characters");
    return Stream.of(new Found(Optional.empty(), line, List.of(fault)));
  }

  private static Stream<Found> read(String text, SourceSpan stretch) {
    JsonReader.Reading reading = JsonReader.read(text, stretch.start(), stretch.end());
    List<JsonValue> elements = reading.value().map(ExportObjects::elements).orElse(List.of());
    if (elements.isEmpty()) {
      SourceSpan extent = reading.value().map(JsonValue::span).orElse(stretch);
      return Stream.of(new Found(reading.value(), extent, reading.faults()));
    }
    return elements.stream()
        .map(element ->
            new Found(
                Optional.of(element),
                element.span(),
                reading.faults().stream()
                    .filter(fault -> contains(element.span(), fault.span()))
                    .toList()));
  }

  /// The objects in a list; none where the value is an object by itself.
  private static List<JsonValue> elements(JsonValue value) {
    return switch (value) {
      case JsonValue.Array(var values, _) -> values;
      case JsonValue.Table table ->
          table
              .member("data")
              .map(WrittenTable.Member::value)
              .filter(JsonValue.Array.class::isInstance)
              .map(data -> ((JsonValue.Array) data).values())
              .orElse(List.of());
      case JsonValue.Text _,
          JsonValue.IntegerNumber _,
          JsonValue.FloatNumber _,
          JsonValue.Truth _,
          JsonValue.Nothing _ ->
          List.of();
    };
  }

  private static boolean contains(SourceSpan outer, SourceSpan inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }
}
