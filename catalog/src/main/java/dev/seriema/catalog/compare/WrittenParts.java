package dev.seriema.catalog.compare;

import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The parts of a rule that are compared, by their paths: its keys, and those of tables in it.
final class WrittenParts {
  /// How many names a path has; what lies deeper is a value of its own.
  private static final int DEEPEST = 2;

  private final Map<String, WrittenTable.Member> parts = new LinkedHashMap<>();

  private WrittenParts() {}

  static Map<String, WrittenTable.Member> of(WrittenRule rule) {
    WrittenParts found = new WrittenParts();
    found.add(rule.rule(), "", DEEPEST);
    found.add(rule.metadata(), "metadata.");
    found.add(rule.transform(), "transform.");
    return found.parts;
  }

  private void add(Optional<WrittenTable> table, String prefix) {
    table.ifPresent(members -> add(members, prefix, 1));
  }

  private void add(WrittenTable table, String prefix, int depth) {
    for (String key : table.keys()) {
      table
          .member(key)
          .ifPresent(member -> {
            if (depth > 1 && member.value() instanceof WrittenTable inner) {
              add(inner, prefix + key + ".", depth - 1);
            } else {
              parts.put(prefix + key, key.equals("history_window_start") ? text(member) : member);
            }
          });
    }
  }

  /// The start of the history is a table of a name and a text, in a list.
  private static WrittenTable.Member text(WrittenTable.Member start) {
    return start.value() instanceof WrittenList list
            && list.values().size() == 1
            && list.values().getFirst() instanceof WrittenTable table
        ? table.member("value").orElse(start)
        : start;
  }
}
