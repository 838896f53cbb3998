package dev.seriema.catalog.exception;

import dev.seriema.catalog.json.JsonReader;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.layout.FileBytes;
import dev.seriema.catalog.layout.FileNames;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.Utf8;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.exception.ValueList;
import dev.seriema.model.exception.ValueListType;
import dev.seriema.model.exception.ValueLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A folder of value lists: `<list id>.txt` with a value a line, and beside it, where the type is
/// not the one that items say, `<list id>.json` with `{"type": "ip"}`. A list is read when it is
/// first asked for, and once.
public final class ValueListFolder implements ValueLists {
  /// Longest list that is read, in bytes.
  public static final int LONGEST = 64 << 20;

  /// Most values that a list may have.
  public static final int MOST_VALUES = 1_000_000;

  private static final int LONGEST_TYPE = 1 << 20;
  private static final SourceSpan START = new SourceSpan(0, 0);

  private final Path folder;
  private final Map<String, Optional<ValueList>> read = new HashMap<>();
  private final List<RuleSet.Finding> findings = new ArrayList<>();

  public ValueListFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public synchronized Optional<ValueList> list(String id, ValueListType type) {
    return read.computeIfAbsent(id, _ -> read(id, type));
  }

  /// What is wrong with the lists that were asked for, in order of their files.
  public synchronized List<RuleSet.Finding> findings() {
    return findings.stream()
        .sorted(Comparator.comparing(finding -> finding.source().name()))
        .toList();
  }

  private Optional<ValueList> read(String id, ValueListType type) {
    Optional<Path> values = file(id + ".txt").or(() -> ofUpload(id));
    if (values.isEmpty()) {
      return Optional.empty();
    }
    try {
      Optional<ValueListType> own = type(file(id + ".json"), type);
      byte[] bytes = FileBytes.read(values.get().toRealPath(), LONGEST);
      if (bytes.length > LONGEST) {
        return unusable(values.get(), "is longer than " + LONGEST + " bytes");
      }
      List<String> lines =
          Utf8.decode(bytes)
              .tree()
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .distinct()
              .toList();
      if (lines.size() > MOST_VALUES) {
        return unusable(values.get(), "has more than " + MOST_VALUES + " values");
      }
      return own.map(known -> new ValueList(id, known, lines));
    } catch (IOException failure) {
      return unusable(values.get(), "cannot be read: " + SystemReasons.of(failure));
    }
  }

  /// Kibana gives a list the name of the file that it was uploaded from.
  private Optional<Path> ofUpload(String id) {
    return id.endsWith(".txt") || id.endsWith(".csv") ? file(id) : Optional.empty();
  }

  /// A file of the folder itself, whatever else an id may look like.
  private Optional<Path> file(String name) {
    boolean leadsElsewhere = name.contains("/") || name.contains("\\") || name.indexOf('\0') >= 0;
    return leadsElsewhere
        ? Optional.empty()
        : Optional.of(folder.resolve(name)).filter(Files::isRegularFile);
  }

  /// @return empty where a fault was told
  private Optional<ValueListType> type(Optional<Path> file, ValueListType otherwise)
      throws IOException {
    if (file.isEmpty()) {
      return Optional.of(otherwise);
    }
    String text = Utf8.decode(FileBytes.read(file.get().toRealPath(), LONGEST_TYPE)).tree();
    Optional<ValueListType> type =
        JsonReader.read(text, 0, text.length())
            .value()
            .filter(JsonValue.Table.class::isInstance)
            .map(JsonValue.Table.class::cast)
            .flatMap(table -> WrittenRule.text(table, "type"))
            .map(WrittenText::value)
            .flatMap(ValueListType::named);
    if (type.isEmpty()) {
      unusable(
          file.get(), "names no type that lists are supported with, as {\"type\": \"ip\"} does");
    }
    return type;
  }

  private Optional<ValueList> unusable(Path file, String what) {
    String name = FileNames.found(file);
    findings.add(
        new RuleSet.Finding(
            new SourceText(name, ""),
            Diagnostic.of(ExceptionFault.UNUSABLE_VALUE_LIST, START, "`" + name + "` " + what)));
    return Optional.empty();
  }
}
