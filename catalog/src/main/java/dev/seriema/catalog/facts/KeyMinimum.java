package dev.seriema.catalog.facts;

import dev.seriema.model.schema.FactRow;
import dev.seriema.model.schema.FactTable;
import java.util.Comparator;
import java.util.List;

/// Since when a key of rules is known.
///
/// @param type of rules, or `*` for all
/// @param key of `[rule]`; `negate` stands in the entries of `threat_mapping`
/// @param since the first release of the stack that knows it
public record KeyMinimum(String type, String key, Release since) {
  /// Whether it speaks of rules of a type.
  public boolean isOf(String ruleType) {
    return type.equals("*") || type.equals(ruleType);
  }

  /// All that are known, the newest first; none where the table is left out of a distribution.
  public static List<KeyMinimum> newestFirst() {
    return Shipped.NEWEST_FIRST;
  }

  /// Read when they are first asked for.
  private static final class Shipped {
    static final List<KeyMinimum> NEWEST_FIRST =
        FactTable.load("rules/rule-field-minimums.tsv").map(Shipped::read).orElse(List.of());

    private static List<KeyMinimum> read(FactTable table) {
      int key = table.column("field");
      int since = table.column("since_stack");
      return table.rows().stream()
          .flatMap((FactRow row) ->
              Release.of(row.cell(since))
                  .map(release -> new KeyMinimum(row.cell(0), row.cell(key), release))
                  .stream())
          .sorted(Comparator.comparing(KeyMinimum::since).reversed())
          .toList();
    }
  }
}
