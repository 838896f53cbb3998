package dev.seriema.catalog.facts;

import dev.seriema.model.schema.FactRow;
import dev.seriema.model.schema.FactTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Short lists that checks go by, from `data/rules/rule-constants.tsv`. Where the table is left out
/// of a distribution, every list is empty.
public final class RuleConstants {
  private static final String TABLE = "rules/rule-constants.tsv";

  private RuleConstants() {}

  /// The values of a list, such as `expected_tag`, in the order of the table; each with what goes
  /// with it, which may be several things and may be empty.
  public static Map<String, List<String>> list(String name) {
    return Lists.ALL.getOrDefault(name, Map.of());
  }

  /// Read when the first list is asked for.
  private static final class Lists {
    static final Map<String, Map<String, List<String>>> ALL = read();

    private static Map<String, Map<String, List<String>>> read() {
      Map<String, Map<String, List<String>>> lists = new LinkedHashMap<>();
      FactTable.load(TABLE)
          .ifPresent(table -> {
            int value = table.column("value");
            int more = table.column("more");
            for (FactRow row : table.rows()) {
              lists
                  .computeIfAbsent(row.cell(0), _ -> new LinkedHashMap<>())
                  .computeIfAbsent(row.cell(value), _ -> new ArrayList<>())
                  .add(row.cell(more));
            }
          });
      return lists;
    }
  }
}
