package dev.seriema.model.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The Elastic Common Schema in the newest release that is shipped, from the tables in `data/ecs`.
public final class EcsSchema implements Schema {
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
  private volatile @Nullable Collection<String> names;

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
  public Collection<String> names() {
    Collection<String> known = names;
    if (known == null) {
      known = listedNames();
      names = known;
    }
    return known;
  }

  private Collection<String> listedNames() {
    TreeSet<String> listed = new TreeSet<>();
    for (String[] row : table.rows()) {
      if (row[until].isEmpty()) {
        listed.add(row[0]);
        children(row).forEach(child -> listed.add(child.path().name()));
      }
    }
    return Collections.unmodifiableSet(listed);
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
                .filter(row -> row[type].equals(FieldType.NESTED.mappingName()))
                .isPresent())
        .findFirst();
  }

  private Optional<String[]> row(String name) {
    return table.rows(name).stream().filter(row -> row[until].isEmpty()).findFirst();
  }

  private FieldDefinition definition(String[] row) {
    FieldPath path = new FieldPath(row[0]);
    FieldDefinition definition =
        FieldDefinition.of(path, type(row[type]), ORIGIN)
            .withNested(nested(path))
            .withMultiFields(children(row))
            .withAllowedValues(
                row[expectedValues].isEmpty() ? allowedValues(row[0]) : expectedValues(row));
    return row[array].equals("1") ? definition.asArray() : definition;
  }

  private List<FieldDefinition> children(String[] row) {
    if (row[multiFields].isEmpty()) {
      return List.of();
    }
    List<FieldDefinition> children = new ArrayList<>();
    for (String child : row[multiFields].split(",", -1)) {
      int colon = child.indexOf(':');
      FieldPath path = new FieldPath(row[0] + '.' + child.substring(0, colon));
      children.add(
          FieldDefinition.of(path, type(child.substring(colon + 1)), ORIGIN)
              .withPlace(new FieldPath(row[0])));
    }
    return children;
  }

  /// Of some fields ECS says with the field itself which values it expects.
  private List<AllowedValue> expectedValues(String[] row) {
    return Stream.of(row[expectedValues].split(",", -1))
        .map(value -> new AllowedValue(value, row[since], Optional.empty()))
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
                row[value],
                row[since],
                row[until].isEmpty() ? Optional.empty() : Optional.of(row[until])))
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
