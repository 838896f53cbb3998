package dev.seriema.catalog.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// A table of a file: its header, and its entries with what stands above each.
final class Section {
  private static final Set<String> SORTED = Set.of("metadata", "rule");

  /// Texts that are read rather than looked up, which keep their places in `[rule]`.
  private static final Set<String> LONG = Set.of("note", "query", "setup", "threat_query");

  private final String name;
  private final List<String> headerLines = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  /// Lines that belong to what comes next.
  private final List<String> waiting = new ArrayList<>();

  /// @param name of the table; empty for what stands in front of the first
  Section(String name) {
    this.name = name;
  }

  /// @param above comments and blank lines
  private record Entry(String key, List<String> above, String line) {}

  /// A comment or a blank line.
  void between(String line) {
    waiting.add(line);
  }

  void entry(String key, String line) {
    entries.add(new Entry(key, List.copyOf(waiting), line));
    waiting.clear();
  }

  void header(String line) {
    headerLines.addAll(waiting);
    headerLines.add(line);
    waiting.clear();
  }

  /// What stands above the header of the next table goes with it.
  void giveLastCommentsTo(Section next) {
    next.waiting.addAll(waiting);
    waiting.clear();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(headerLines);
    for (Entry entry : inOrder()) {
      lines.addAll(entry.above);
      lines.add(entry.line);
    }
    lines.addAll(waiting);
    return lines;
  }

  private List<Entry> inOrder() {
    if (!SORTED.contains(name)) {
      return entries;
    }
    Predicate<Entry> isShort = entry -> !name.equals("rule") || !LONG.contains(entry.key);
    Iterator<Entry> sorted =
        entries.stream()
            .filter(isShort)
            .sorted(Comparator.comparing(Entry::key))
            .toList()
            .iterator();
    return entries.stream().map(entry -> isShort.test(entry) ? sorted.next() : entry).toList();
  }
}
