package dev.seriema.catalog.facts;

import dev.seriema.model.schema.FactRow;
import dev.seriema.model.schema.FactTable;
import dev.seriema.model.schema.FieldOrigin;
import dev.seriema.model.schema.ListedSchema;
import dev.seriema.model.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The Elastic Common Schema in one of the releases that the shipped table tells of.
final class ShippedEcs {
  private static final String TABLE = "ecs/ecs-fields.tsv";
  private static final String STACKS = "rules/stack-map.tsv";

  private ShippedEcs() {}

  /// The release of ECS that goes with a release of the stack, or with the last before it.
  ///
  /// @return empty where the table is left out of a distribution, or knows only later ones
  static Optional<String> release(Release stack) {
    return FactTable.load(STACKS)
        .flatMap(table -> {
          int name = table.column("stack");
          int ecs = table.column("ecs");
          return table.rows().stream()
              .filter(row ->
                  Release.of(row.cell(name))
                      .filter(known ->
                          known.toMinor().equals(stack.toMinor()) || known.compareTo(stack) <= 0)
                      .isPresent())
              .max((one, other) -> Release.order().compare(one.cell(name), other.cell(name)))
              .map(row -> row.cell(ecs));
        });
  }

  /// The fields of a release.
  ///
  /// @param release of ECS, such as `8.10.0`
  static Schema of(String release) {
    FactTable table =
        FactTable.load(TABLE).orElseThrow(() -> new IllegalStateException(TABLE + " is missing"));
    Columns columns = Columns.of(table);
    List<FieldFact> facts = new ArrayList<>();
    for (FactRow row : table.rows()) {
      if (columns.isIn(row, release)) {
        columns.add(row, release, facts);
      }
    }
    return new ListedSchema(Definitions.of(facts, new FieldOrigin.Ecs(release)), false);
  }

  /// Where things stand in the table.
  private record Columns(int name, int type, int history, int since, int until, int multiFields) {
    static Columns of(FactTable table) {
      return new Columns(
          table.column("field"),
          table.column("type"),
          table.column("type_history"),
          table.column("since"),
          table.column("until"),
          table.column("multi_fields"));
    }

    boolean isIn(FactRow row, String release) {
      return isReached(row.cell(since), release)
          && (row.isEmpty(until) || isReached(release, row.cell(until)));
    }

    void add(FactRow row, String release, List<FieldFact> facts) {
      String field = row.cell(name);
      facts.add(FieldFact.of(field, typeIn(row, release)));
      if (!row.isEmpty(multiFields)) {
        for (String child : row.items(multiFields)) {
          int colon = child.indexOf(':');
          facts.add(
              new FieldFact(
                  field + '.' + child.substring(0, colon),
                  child.substring(colon + 1),
                  Optional.empty(),
                  Optional.empty(),
                  true));
        }
      }
    }

    /// What the newest of the releases that are reached said.
    private String typeIn(FactRow row, String release) {
      String known = row.cell(type);
      if (row.isEmpty(history)) {
        return known;
      }
      for (String state : row.items(history)) {
        int at = state.indexOf('@');
        if (isReached(state.substring(at + 1), release)) {
          known = state.substring(0, at);
        }
      }
      return known;
    }

    private static boolean isReached(String first, String release) {
      return Release.order().compare(first, release) <= 0;
    }
  }
}
