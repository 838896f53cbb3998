package dev.seriema.model.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The Elastic Common Schema in the newest release that is shipped, from the tables in `data/ecs`.
public final class EcsSchema implements Schema {
  private static final int NAME = 0;
  private static final FieldOrigin.Ecs ORIGIN = new FieldOrigin.Ecs("9.5.0");

  private static final class Newest {
    static final EcsSchema SCHEMA = new EcsSchema();
  }

  private static final class Values {
    static final FactTable TABLE = table("ecs/ecs-values.tsv");
  }

  private final FactTable table = table("ecs/ecs-fields.tsv");
  private final int type = table.column("type");
  private final int array = table.column("array");
  private final int until = table.column("until");
  private final int multiFields = table.column("multi_fields");
  private final int since = table.column("since");
  private final int expectedValues = table.column("expected_values");
  private final Map<String, Optional<FieldDefinition>> asked = new ConcurrentHashMap<>();

  /// Of two threads that ask at first each makes the same.
  private volatile @Nullable NavigableSet<String> names;

  private EcsSchema() {}

  /// The newest release.
  public static EcsSchema newest() {
    return Newest.SCHEMA;
  }

  /// Such as `9.5.0`.
  public String release() {
    return ORIGIN.release();
  }

  @Override
  public Optional<FieldDefinition> field(FieldPath path) {
    return asked.computeIfAbsent(path.name(), this::find);
  }

  @Override
  public boolean isClosed() {
    return false;
  }

  @Override
  public SortedSet<String> names(String beginning) {
    NavigableSet<String> known = names;
    if (known == null) {
      known = listedNames();
      names = known;
    }
    // No name has the character U+FFFF, so that all that begin so lie before it.
    return known.subSet(beginning, beginning + Character.MAX_VALUE);
  }

  private NavigableSet<String> listedNames() {
    NavigableSet<String> listed = new TreeSet<>();
    for (FactRow row : table.rows()) {
      if (row.isEmpty(until)) {
        listed.add(row.cell(NAME));
        children(row).forEach(child -> listed.add(child.path().name()));
      }
    }
    return Collections.unmodifiableNavigableSet(listed);
  }

  @Override
  public List<String> tables() {
    return List.of(ORIGIN.table());
  }

  /// ECS says what a field means, not which fields an index has.
  @Override
  public List<String> undescribed() {
    return List.of(EVERY_INDEX);
  }

  private Optional<FieldDefinition> find(String name) {
    Optional<FieldDefinition> found = row(name).map(this::definition);
    int dot = name.lastIndexOf('.');
    return found.isPresent() || dot < 0
        ? found
        : row(name.substring(0, dot)).stream()
            .flatMap(parent -> children(parent).stream())
            .filter(child -> child.path().name().equals(name))
            .map(child -> child.withNested(nested(child.path())))
            .findFirst();
  }

  private Optional<FieldPath> nested(FieldPath path) {
    return path.ancestors()
        .filter(above ->
            row(above.name())
                .filter(row -> row.cell(type).equals(FieldType.NESTED.mappingName()))
                .isPresent())
        .findFirst();
  }

  private Optional<FactRow> row(String name) {
    return table.rows(name).stream().filter(row -> row.isEmpty(until)).findFirst();
  }

  private FieldDefinition definition(FactRow row) {
    FieldPath path = new FieldPath(row.cell(NAME));
    FieldDefinition definition =
        FieldDefinition.of(path, type(row.cell(type)), ORIGIN)
            .withNested(nested(path))
            .withMultiFields(children(row))
            .withAllowedValues(
                row.isEmpty(expectedValues) ? allowedValues(path.name()) : expectedValues(row));
    return row.cell(array).equals("1") ? definition.asArray() : definition;
  }

  private List<FieldDefinition> children(FactRow row) {
    if (row.isEmpty(multiFields)) {
      return List.of();
    }
    List<FieldDefinition> children = new ArrayList<>();
    FieldPath parent = new FieldPath(row.cell(NAME));
    for (String child : row.items(multiFields)) {
      int colon = child.indexOf(':');
      FieldPath path = new FieldPath(parent.name() + '.' + child.substring(0, colon));
      children.add(
          FieldDefinition.of(path, type(child.substring(colon + 1)), ORIGIN).withPlace(parent));
    }
    return children;
  }

  /// Of some fields ECS says with the field itself which values it expects.
  private List<AllowedValue> expectedValues(FactRow row) {
    return row.items(expectedValues).stream()
        .map(value -> new AllowedValue(value, row.cell(since), Optional.empty()))
        .toList();
  }

  private static List<AllowedValue> allowedValues(String field) {
    FactTable values = Values.TABLE;
    int value = values.column("value");
    int since = values.column("since");
    int until = values.column("until");
    return values.rows(field).stream()
        .map(row ->
            new AllowedValue(
                row.cell(value),
                row.cell(since),
                Optional.of(row.cell(until)).filter(release -> !release.isEmpty())))
        .toList();
  }

  private static FieldType type(String name) {
    return FieldType.named(name)
        .orElseThrow(() -> new IllegalStateException("ECS names the type " + name));
  }

  private static FactTable table(String name) {
    return FactTable.load(name).orElseThrow(() -> new IllegalStateException(name + " is missing"));
  }
}
