package dev.seriema.model.schema;

import dev.seriema.model.rule.IndexPatterns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/// Tables of indices as a source: a query is answered from those that its patterns can reach, in
/// the order of the patterns and, for one pattern, of the tables. Those of no family add fields to
/// any index and come last.
public final class IndexTables implements SchemaSource {
  private final List<IndexTable> tables;
  private final Map<IndexPatterns, Schema> answered = new ConcurrentHashMap<>();

  /// The same patterns stand in many rules.
  private final Map<String, Boolean> described = new ConcurrentHashMap<>();

  public IndexTables(List<IndexTable> tables) {
    this.tables = List.copyOf(tables);
  }

  boolean isEmpty() {
    return tables.isEmpty();
  }

  @Override
  public Schema of(IndexPatterns patterns) {
    return answered.computeIfAbsent(patterns, this::reached);
  }

  private Schema reached(IndexPatterns patterns) {
    record Reached(int pattern, IndexTable table) {}
    List<Reached> reached = new ArrayList<>();
    for (IndexTable table : tables) {
      OptionalInt pattern = patterns.reaching(table.indices());
      if (pattern.isPresent()) {
        reached.add(new Reached(pattern.getAsInt(), table));
      }
    }
    reached.sort(
        Comparator.comparing((Reached one) -> one.table().family().isEmpty())
            .thenComparingInt(Reached::pattern));
    return new MergedSchema(reached.stream().map(Reached::table).toList(), undescribed(patterns));
  }

  private List<String> undescribed(IndexPatterns patterns) {
    return patterns.patterns().isEmpty()
        ? List.of(Schema.EVERY_INDEX)
        : patterns.picking().stream().filter(pattern -> !isDescribed(pattern)).toList();
  }

  /// Whether all indices that a pattern can pick are listed in full.
  private boolean isDescribed(String pattern) {
    return described.computeIfAbsent(pattern, this::isListedInFull);
  }

  private boolean isListedInFull(String pattern) {
    IndexPatterns alone = new IndexPatterns(List.of(pattern));
    boolean isReached = false;
    for (IndexTable table : tables) {
      if (IndexPatterns.covers(table.family(), pattern)
          && alone.reaching(table.indices()).isPresent()) {
        if (!table.complete()) {
          return false;
        }
        isReached = true;
      }
    }
    return isReached;
  }
}
