package dev.seriema.catalog.facts;

import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.UnusableFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Remembers what a large file says, under the checksum of the file, so that it need not be read
/// again. Without a folder, or where that cannot be written, nothing is remembered and nothing is
/// lost.
///
/// @param folder where to remember it
public record FactsCache(Optional<Path> folder) {
  /// Named by what the rows are and how they are written: other rows need another name.
  private static final String KIND = "integration-fields-1-";

  /// How many files are remembered; the one that was used longest ago goes first.
  private static final int MOST_FILES = 8;

  private static final String END = "end\t";

  /// No folder: everything is read anew.
  public static final FactsCache NONE = new FactsCache(Optional.empty());

  /// The folder where programs of this user remember things: `XDG_CACHE_HOME`, `LOCALAPPDATA`, or
  /// `.cache` in the home folder.
  public static FactsCache ofUser() {
    return new FactsCache(
        Stream.of(System.getenv("XDG_CACHE_HOME"), System.getenv("LOCALAPPDATA"))
            .filter(Objects::nonNull)
            .filter(place -> !place.isBlank())
            .findFirst()
            .map(Path::of)
            .or(() -> Optional.of(Path.of(System.getProperty("user.home", ""), ".cache")))
            .filter(Path::isAbsolute)
            .map(place -> place.resolve("seriema").resolve("facts")));
  }

  /// What [IntegrationSchemas#read] says of a file.
  Map<String, List<FieldRun>> integrations(FactSource source) throws UnusableFacts {
    if (folder.isEmpty()) {
      return IntegrationSchemas.read(source);
    }
    Path file = folder.get().resolve(KIND + checksum(source) + ".tsv");
    Optional<Map<String, List<FieldRun>>> remembered = recall(file);
    if (remembered.isPresent()) {
      return remembered.get();
    }
    Map<String, List<FieldRun>> read = IntegrationSchemas.read(source);
    remember(file, read);
    return read;
  }

  private static String checksum(FactSource source) throws UnusableFacts {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(source.file())));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    } catch (IOException unreadable) {
      throw source.failed(unreadable);
    }
  }

  private static Optional<Map<String, List<FieldRun>>> recall(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
      return rows(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      // What cannot be recalled is read anew from where it stands.
      return Optional.empty();
    }
  }

  /// @return empty where the text was cut or is of another form
  private static Optional<Map<String, List<FieldRun>>> rows(String text) {
    Map<String, List<FieldRun>> packages = new TreeMap<>();
    String name = "";
    FieldRun run = new FieldRun("", "", "", "", "");
    List<FieldRun> runs = new ArrayList<>();
    int count = 0;
    int at = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
      if (end + 1 == text.length()) {
        return text.substring(at, end).equals(END + count)
            ? Optional.of(packages)
            : Optional.empty();
      }
      Cells cells = new Cells(text, at, end);
      String of = cells.next(name);
      run =
          new FieldRun(
              cells.next(run.origin()),
              cells.next(run.field()),
              cells.next(run.type()),
              cells.next(run.since()),
              cells.next(run.until()));
      if (!cells.isAtEnd()) {
        return Optional.empty();
      }
      if (!of.equals(name)) {
        name = of;
        runs = packages.computeIfAbsent(name, _ -> new ArrayList<>());
      }
      runs.add(run);
      count++;
      at = end + 1;
    }
    return Optional.empty();
  }

  /// Cuts a row at its tabs. What stands in the row before it too is not copied, so that thousands
  /// of rows share few texts.
  private static final class Cells {
    private final String text;
    private final int end;
    private int at;

    Cells(String text, int start, int end) {
      this.text = text;
      this.end = end;
      this.at = start;
    }

    /// The next cell; empty behind the last one.
    String next(String before) {
      int from = Math.min(at, end);
      int tab = text.indexOf('\t', from, end);
      int to = tab < 0 ? end : tab;
      at = at > end ? at + 1 : to + 1;
      return before.length() == to - from && text.startsWith(before, from)
          ? before
          : text.substring(from, to);
    }

    /// Whether as many cells were taken as there are.
    boolean isAtEnd() {
      return at == end + 1;
    }
  }

  private void remember(Path file, Map<String, List<FieldRun>> packages) {
    StringBuilder text = new StringBuilder();
    int count = 0;
    for (Map.Entry<String, List<FieldRun>> entry : packages.entrySet()) {
      for (FieldRun run : entry.getValue()) {
        text.append(entry.getKey())
            .append('\t')
            .append(run.origin())
            .append('\t')
            .append(run.field())
            .append('\t')
            .append(run.type())
            .append('\t')
            .append(run.since())
            .append('\t')
            .append(run.until())
            .append('\n');
        count++;
      }
    }
    text.append(END).append(count).append('\n');
    try {
      Path place = folder.orElseThrow();
      Files.createDirectories(place);
      Path draft = Files.createTempFile(place, "draft-", ".tsv");
      Files.writeString(draft, text, StandardCharsets.UTF_8);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forgetOldest(place);
    } catch (IOException unwritable) {
      // Not to remember costs time at the next start and nothing else.
      return;
    }
  }

  private static void forgetOldest(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files =
          entries
              .sorted(Comparator.comparing(FactsCache::lastUse, Comparator.reverseOrder()))
              .toList();
    }
    for (Path old : files.subList(Math.min(MOST_FILES, files.size()), files.size())) {
      Files.deleteIfExists(old);
    }
  }

  private static FileTime lastUse(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      // Another process took it away, or nobody may look: it is the first to go.
      return FileTime.fromMillis(0);
    }
  }
}
