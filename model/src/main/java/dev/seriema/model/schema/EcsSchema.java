package dev.seriema.model.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The Elastic Common Schema in the newest release that is shipped, from `data/ecs/ecs-fields.tsv`.
public final class EcsSchema implements Schema {
  private static final String TABLE = "/dev/seriema/data/ecs/ecs-fields.tsv";

  private static final class Newest {
    static final EcsSchema SCHEMA = new EcsSchema();
  }

  private final Map<String, FieldDefinition> fields = new TreeMap<>();

  private EcsSchema() {
    try (BufferedReader table =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(EcsSchema.class.getResourceAsStream(TABLE), TABLE),
                StandardCharsets.UTF_8))) {
      List<String> columns = Arrays.asList(split(table.readLine()));
      int name = columns.indexOf("field");
      int type = columns.indexOf("type");
      int until = columns.indexOf("until");
      int multiFields = columns.indexOf("multi_fields");
      for (String line = table.readLine(); line != null; line = table.readLine()) {
        String[] cells = split(line);
        if (cells[until].isEmpty()) {
          add(cells[name], cells[type], cells[multiFields]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
  }

  /// The newest release.
  public static EcsSchema newest() {
    return Newest.SCHEMA;
  }

  @Override
  public Optional<FieldDefinition> field(FieldPath path) {
    return Optional.ofNullable(fields.get(path.name()));
  }

  @Override
  public boolean isClosed() {
    return false;
  }

  @Override
  public Collection<String> names() {
    return fields.keySet();
  }

  private void add(String name, String type, String multiFields) {
    List<FieldDefinition> children = new ArrayList<>();
    for (String multiField : multiFields.isEmpty() ? new String[0] : multiFields.split(",")) {
      int colon = multiField.indexOf(':');
      FieldDefinition child =
          new FieldDefinition(
              new FieldPath(name + '.' + multiField.substring(0, colon)),
              type(multiField.substring(colon + 1)));
      children.add(child);
      fields.put(child.path().name(), child);
    }
    fields.put(name, new FieldDefinition(new FieldPath(name), type(type), children));
  }

  private static FieldType type(String name) {
    return FieldType.named(name)
        .orElseThrow(() -> new IllegalStateException(TABLE + " names the type " + name));
  }

  private static String[] split(String line) {
    return line.split("\t", -1);
  }
}
