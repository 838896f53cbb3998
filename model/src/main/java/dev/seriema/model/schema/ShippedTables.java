package dev.seriema.model.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The tables of `data/elastic-names`, each of which is loaded when a query first asks for one of
/// its fields.
///
/// @param customary what rules use on an index although no schema has it
/// @param indices integrations, Beats, Endgame
record ShippedTables(IndexTables customary, IndexTables indices) {
  private static final String FOLDER = "elastic-names/";
  private static final String CUSTOMARY = "customary";

  /// @param files finds a table by its name below the folder of the data; a distribution may leave
  ///   the whole folder out, and then there are no tables
  static ShippedTables from(Function<String, Optional<FactTable>> files) {
    List<IndexTable> customary = new ArrayList<>();
    List<IndexTable> indices = new ArrayList<>();
    Map<String, FactTable> loaded = new ConcurrentHashMap<>();
    files
        .apply(FOLDER + "tables.tsv")
        .ifPresent(list -> {
          int file = list.column("file");
          int origin = list.column("origin");
          for (String[] row : list.rows()) {
            TablePart schema =
                new TablePart(
                    () -> loaded.computeIfAbsent(row[file], name -> load(name, files)),
                    row[list.column("part")],
                    part -> origin(row[origin], row[list.column("name")], part));
            IndexTable table =
                new IndexTable(
                    row[list.column("indices")],
                    row[list.column("family")],
                    row[list.column("complete")].equals("1"),
                    schema);
            (row[origin].equals(CUSTOMARY) ? customary : indices).add(table);
          }
        });
    return new ShippedTables(new IndexTables(customary), new IndexTables(indices));
  }

  private static FactTable load(String name, Function<String, Optional<FactTable>> files) {
    return files
        .apply(FOLDER + name)
        .orElseThrow(() -> new IllegalStateException(name + " is missing"));
  }

  /// @param part the data set, module or pattern that a row is of
  private static FieldOrigin origin(String kind, String name, String part) {
    return switch (kind) {
      case "integration" -> new FieldOrigin.Integration(name, part);
      case "beat" -> new FieldOrigin.Beat(name, part);
      case "endgame" -> new FieldOrigin.Endgame();
      case CUSTOMARY -> new FieldOrigin.Customary(part);
      default -> throw new IllegalStateException("no table has the origin " + kind);
    };
  }
}
