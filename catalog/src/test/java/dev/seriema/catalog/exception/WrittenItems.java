package dev.seriema.catalog.exception;

import dev.seriema.catalog.exception.ItemReader.ReadItem;
import dev.seriema.catalog.json.JsonReader;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.exception.ExceptionFinding;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourcePosition;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.exception.ExceptionListId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The items of a page, all of one list.
record WrittenItems(SourceText source, ExceptionSet set) {
  static WrittenItems of(String json, ExceptionListId list) {
    SourceText source = new SourceText("page", json);
    JsonValue.Array array =
        (JsonValue.Array) JsonReader.read(json, 0, json.length()).value().orElseThrow();
    List<ReadItem> items =
        array.values().stream()
            .map(item -> ItemReader.read((WrittenTable) item, Optional.of(list), source))
            .toList();
    return new WrittenItems(
        source,
        ExceptionSet.of(List.of(new ExceptionFile(source, Set.of(list), items, true, List.of()))));
  }

  /// All that is said, a line each, and at last why the rule does not run.
  String shown(List<ExceptionFinding> compiled, Compilation compilation) {
    List<String> lines = new ArrayList<>();
    set.findings().forEach(finding -> lines.add(line(finding.diagnostic())));
    compiled.forEach(finding -> lines.add(line(finding.diagnostic())));
    if (compilation instanceof Compilation.LeftOut leftOut) {
      lines.add("left out: " + leftOut.reason());
    }
    return String.join("\n", lines);
  }

  private String line(Diagnostic diagnostic) {
    SourcePosition position = source.position(diagnostic.span().start());
    return "%s %d:%d %s"
        .formatted(
            diagnostic.code().id(), position.line(), position.column(), diagnostic.message());
  }
}
