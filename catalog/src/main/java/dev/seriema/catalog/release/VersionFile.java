package dev.seriema.catalog.release;

import dev.seriema.catalog.facts.source.FactFolder;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.UnusableFacts;
import dev.seriema.catalog.format.FileInPlace;
import dev.seriema.catalog.json.JsonReader;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.scaffold.NewFile;
import dev.seriema.catalog.scaffold.NewFiles;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.diagnostic.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON file with an entry for each rule id, such as the version lock.
///
/// @param path from the top of the repository, with `/`
/// @param file empty where it is not there yet
/// @param source its text; of one that is not there, that of no entries
public record VersionFile(
    Path root, String path, Optional<Path> file, SourceText source, JsonValue.Table entries) {
  /// Longest file that is read, in bytes.
  public static final int LONGEST = 64 << 20;

  private static final String NO_ENTRIES = "{}";

  /// @throws UnreadableRelease where it is no JSON object
  static VersionFile read(FactFolder root, String path) throws UnreadableRelease {
    String normal = Path.of(path).normalize().toString().replace('\\', '/');
    try {
      Optional<FactSource> file = root.file(path);
      SourceText source =
          file.isPresent() ? file.get().text(LONGEST) : new SourceText(normal, NO_ENTRIES);
      return new VersionFile(
          root.root(), normal, file.map(FactSource::file), source, entries(source));
    } catch (UnusableFacts unusable) {
      throw new UnreadableRelease(unusable.finding().source(), unusable.finding().diagnostic());
    }
  }

  private static JsonValue.Table entries(SourceText source) throws UnreadableRelease {
    JsonReader.Reading reading = JsonReader.read(source.text(), 0, source.text().length());
    if (!reading.faults().isEmpty()) {
      throw new UnreadableRelease(source, reading.faults().getFirst());
    }
    if (reading.value().orElseThrow() instanceof JsonValue.Table entries) {
      return entries;
    }
    throw new UnreadableRelease(
        "`" + source.name() + "` holds no object with an entry for each rule");
  }

  public Optional<WrittenTable> entry(String id) {
    return WrittenRule.table(entries, id);
  }

  /// Its text with other entries: what is the same keeps its bytes.
  ///
  /// @param changed entries by rule id; an empty one is taken out
  public String with(Map<String, Optional<ApiValue.Table>> changed) {
    return JsonMerge.merged(source.text(), entries, changed);
  }

  /// Writes another text, all at once.
  public void write(String text) throws IOException {
    if (file.isPresent()) {
      FileInPlace.replace(file.get(), text.getBytes(StandardCharsets.UTF_8));
    } else {
      NewFiles.write(root, List.of(new NewFile(Path.of(path), text)));
    }
  }
}
