package dev.seriema.model.attack;

import dev.seriema.model.schema.FactRow;
import dev.seriema.model.schema.FactTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads what `data/attack` ships: of ATT&CK a row for each state that an id was in, with the first
/// and the last release that had it so.
final class AttackTables {
  private AttackTables() {}

  static Set<String> releases() {
    return FactTable.load("attack/attack-releases.tsv").stream()
        .flatMap(table -> table.rows().stream())
        .map(row -> row.cell(0))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// @param release one of [#releases]
  static Optional<AttackCatalogue> attack(String release) {
    return FactTable.load("attack/attack-history.tsv").map(table -> attack(table, release));
  }

  static Optional<AttackCatalogue> atlas() {
    return FactTable.load("attack/atlas.tsv")
        .filter(table -> !table.rows().isEmpty())
        .map(AttackTables::atlas);
  }

  private static AttackCatalogue attack(FactTable table, String release) {
    Columns columns = Columns.of(table);
    int from = table.column("from_version");
    int to = table.column("to_version");
    int wanted = number(release);
    AttackCatalogue catalogue = new AttackCatalogue(Framework.ATTACK, release);
    for (FactRow row : table.rows()) {
      if (wanted <= number(row.cell(to)) && number(row.cell(from)) <= wanted) {
        Technique.Standing standing =
            Technique.Standing.valueOf(row.cell(table.column("status")).toUpperCase(Locale.ROOT));
        columns.add(row, standing, text(row, table.column("replaced_by")), catalogue);
      }
    }
    return catalogue;
  }

  private static AttackCatalogue atlas(FactTable table) {
    Columns columns = Columns.of(table);
    String release = table.rows().getFirst().cell(table.column("atlas_version"));
    AttackCatalogue catalogue = new AttackCatalogue(Framework.ATLAS, release);
    for (FactRow row : table.rows()) {
      columns.add(row, Technique.Standing.ACTIVE, Optional.empty(), catalogue);
    }
    return catalogue;
  }

  /// Makes `18.1` a number that is ordered as releases are.
  private static int number(String release) {
    int dot = release.indexOf('.');
    return Integer.parseInt(release, 0, dot, 10) * 1000
        + Integer.parseInt(release, dot + 1, release.length(), 10);
  }

  private static Optional<String> text(FactRow row, int column) {
    return row.isEmpty(column) ? Optional.empty() : Optional.of(row.cell(column));
  }

  /// Where the cells stand that both tables have.
  private record Columns(int id, int type, int name, int tactics, int parent) {
    static Columns of(FactTable table) {
      return new Columns(
          table.column("id"),
          table.column("type"),
          table.column("name"),
          table.column("tactics"),
          table.column("parent"));
    }

    void add(
        FactRow row,
        Technique.Standing standing,
        Optional<String> successor,
        AttackCatalogue catalogue) {
      if (row.cell(type).equals(ItemKind.TACTIC.word())) {
        catalogue.add(new Tactic(row.cell(id), row.cell(name), row.cell(tactics)));
      } else {
        List<String> served = row.isEmpty(tactics) ? List.of() : row.items(tactics);
        catalogue.add(
            new Technique(
                row.cell(id), row.cell(name), served, text(row, parent), standing, successor));
      }
    }
  }
}
