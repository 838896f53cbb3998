package dev.seriema.model.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tables of `data/elastic-names`, each of which is loaded when a query first asks for one of
/// its fields.
///
/// @param customary what rules use on an index although no schema has it
/// @param indices integrations, Beats, Endgame
/// @param parts the tables of the indices, in their order
record ShippedTables(IndexTables customary, IndexTables indices, List<Part> parts) {
  private static final String FOLDER = "elastic-names/";
  private static final String CUSTOMARY = "customary";

  /// @param origin what the table is of; of a Beat, with the empty module
  record Part(FieldOrigin origin, IndexTable table) {
    /// The same indices, where another schema is asked first.
    Part under(Schema own) {
      return new Part(
          origin,
          new IndexTable(table.indices(), table.family(), true, own.orElse(table.schema())));
    }
  }

  /// @param files finds a table by its name below the folder of the data; a distribution may leave
  ///   the whole folder out, and then there are no tables
  static ShippedTables from(Function<String, Optional<FactTable>> files) {
    List<IndexTable> customary = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    Map<String, FactTable> loaded = new ConcurrentHashMap<>();
    files
        .apply(FOLDER + "tables.tsv")
        .ifPresent(list -> {
          int file = list.column("file");
          int origin = list.column("origin");
          int name = list.column("name");
          int part = list.column("part");
          int indices = list.column("indices");
          int family = list.column("family");
          int complete = list.column("complete");
          for (FactRow row : list.rows()) {
            String kind = row.cell(origin);
            String of = row.cell(name);
            String path = row.cell(file);
            TablePart schema =
                new TablePart(
                    () -> loaded.computeIfAbsent(path, missing -> load(missing, files)),
                    row.cell(part),
                    named -> origin(kind, of, named));
            IndexTable table =
                new IndexTable(
                    row.cell(indices), row.cell(family), row.cell(complete).equals("1"), schema);
            if (kind.equals(CUSTOMARY)) {
              customary.add(table);
            } else {
              parts.add(new Part(origin(kind, of, row.cell(part)), table));
            }
          }
        });
    return new ShippedTables(new IndexTables(customary), tables(parts), List.copyOf(parts));
  }

  /// The tables of indices, where others are asked before the shipped one of the same origin, and
  /// those that none ships of come last.
  IndexTables with(Map<FieldOrigin, Schema> own) {
    Set<FieldOrigin> known = parts.stream().map(Part::origin).collect(Collectors.toSet());
    Stream<Part> before =
        parts.stream()
            .map(
                part -> own.containsKey(part.origin()) ? part.under(own.get(part.origin())) : part);
    Stream<Part> added =
        own.entrySet().stream()
            .filter(entry -> !known.contains(entry.getKey()))
            .flatMap(entry ->
                PackageIndices.tables(
                        entry.getKey(), entry.getValue(), addsEverywhere(entry.getKey()))
                    .stream()
                    .map(table -> new Part(entry.getKey(), table)));
    return tables(Stream.concat(before, added).toList());
  }

  /// Whether all shipped tables of a package add fields to any index.
  private boolean addsEverywhere(FieldOrigin origin) {
    List<Part> like =
        parts.stream().filter(part -> part.origin().table().equals(origin.table())).toList();
    return !like.isEmpty()
        && like.stream().allMatch(part -> part.table().indices().equals(Schema.EVERY_INDEX));
  }

  private static IndexTables tables(List<Part> parts) {
    return new IndexTables(parts.stream().map(Part::table).toList());
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
