package dev.seriema.catalog.facts;

import dev.seriema.catalog.cache.CacheFolder;
import dev.seriema.catalog.cache.Fingerprint;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.UnusableFacts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Remembers what a large file says, under the fingerprint of the file, so that it need not be read
/// again.
///
/// @param folder where to remember it
public record FactsCache(CacheFolder folder) {
  /// Named by what the rows are and how they are written: other rows need another name.
  private static final String KIND = "integration-fields-2-";

  /// How many files are remembered; the one that was used longest ago goes first.
  private static final int MOST_FILES = 8;

  /// Longest that is recalled, in bytes; the rows of all public packages have 2 million.
  private static final int LONGEST = 256 << 20;

  private static final String END = "end\t";

  /// No folder: everything is read anew.
  public static final FactsCache NONE = new FactsCache(CacheFolder.NONE);

  /// The folder where programs of this user remember things.
  public static FactsCache ofUser() {
    return new FactsCache(CacheFolder.ofUser("facts"));
  }

  /// What [IntegrationSchemas#read] says of a file.
  ///
  /// @param content the fingerprint of the file
  Map<String, List<FieldRun>> integrations(FactSource source, Fingerprint content)
      throws UnusableFacts {
    String name = KIND + content.hex() + ".tsv";
    Optional<Map<String, List<FieldRun>>> remembered =
        folder
            .recall(name, LONGEST)
            .flatMap(bytes -> rows(new String(bytes, StandardCharsets.UTF_8)));
    if (remembered.isPresent()) {
      return remembered.get();
    }
    Map<String, List<FieldRun>> read = IntegrationSchemas.read(source);
    folder.remember(name, text(read).getBytes(StandardCharsets.UTF_8), MOST_FILES);
    return read;
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

  private static String text(Map<String, List<FieldRun>> packages) {
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
    return text.append(END).append(count).append('\n').toString();
  }
}
