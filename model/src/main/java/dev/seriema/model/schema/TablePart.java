package dev.seriema.model.schema;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The rows of a shipped table that belong to one data set or list; of a Beat all, whichever module
/// they are of. Rows of a release before the newest are passed over.
final class TablePart implements Schema {
  private static final int NAME = 0;
  private static final int TYPE = 1;
  private static final int UNTIL = 3;
  private static final int PARTS = 4;

  private final Supplier<FactTable> table;
  private final String part;
  private final byte[] wanted;
  private final Function<String, FieldOrigin> origins;
  private final Relatives relatives = new Relatives(this::listed);
  private final Map<FieldPath, Optional<FieldDefinition>> asked = new ConcurrentHashMap<>();

  /// @param part what a row has to name among its parts; empty for all rows
  /// @param origins where a row comes from, by its part
  TablePart(Supplier<FactTable> table, String part, Function<String, FieldOrigin> origins) {
    this.table = table;
    this.part = part;
    this.wanted = part.getBytes(StandardCharsets.UTF_8);
    this.origins = origins;
  }

  @Override
  public Optional<FieldDefinition> field(FieldPath path) {
    return asked.computeIfAbsent(path, _ -> listed(path).map(relatives::linked));
  }

  @Override
  public boolean isClosed() {
    return false;
  }

  @Override
  public SortedSet<String> names(String beginning) {
    SortedSet<String> names = new TreeSet<>();
    table.get().rowsFrom(beginning).stream()
        .filter(this::belongs)
        .map(row -> row.cell(NAME))
        .filter(name -> name.indexOf('*') < 0)
        .forEach(names::add);
    return names;
  }

  @Override
  public List<String> tables() {
    return List.of(origins.apply(part).table());
  }

  @Override
  public List<String> undescribed() {
    return List.of(EVERY_INDEX);
  }

  private Optional<FieldDefinition> listed(FieldPath path) {
    return Stream.of(table.get().rows(path.name()), table.get().starredRows(path.name()))
        .flatMap(List::stream)
        .filter(this::belongs)
        .map(row -> definition(path, row))
        .min(
            Comparator.comparing(
                definition -> definition.type().family() == FieldType.Family.TEXT));
  }

  private boolean belongs(FactRow row) {
    return row.isEmpty(UNTIL) && (part.isEmpty() || row.hasItem(PARTS, wanted));
  }

  private FieldDefinition definition(FieldPath path, FactRow row) {
    FieldOrigin origin = origins.apply(part.isEmpty() ? row.items(PARTS).getFirst() : part);
    return FieldDefinition.of(path, type(row), origin).withConstant(origin.constant(path));
  }

  /// A name that is no type of a mapping (`array`), an alias whose target no table tells and an
  /// object whose parts may be anything leave the type to the data.
  private static FieldType type(FactRow row) {
    String type = row.cell(TYPE);
    boolean anything = row.cell(NAME).endsWith("*") && type.equals(FieldType.OBJECT.mappingName());
    return anything ? FieldType.UNKNOWN : FieldType.named(type).orElse(FieldType.UNKNOWN);
  }
}
