package dev.seriema.detector.alert;

import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.Schema;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What an index of alerts accepts: the types of fields, and which names stand for objects because
/// fields lie below them.
public final class AlertSchema {
  /// Names whose type is remembered. What an event calls its fields has no bound; one name more is
  /// still looked up, only more slowly.
  private static final int REMEMBERED = 4096;

  private final Schema schema;
  private final Set<String> objects = new HashSet<>();
  private final Map<String, FieldType> known = new ConcurrentHashMap<>();

  public AlertSchema(Schema schema) {
    this.schema = schema;
    for (String name : schema.names()) {
      for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
        objects.add(name.substring(0, dot));
      }
    }
  }

  FieldType type(String name) {
    FieldType remembered = known.get(name);
    if (remembered != null) {
      return remembered;
    }
    FieldType type = lookUp(name);
    if (known.size() < REMEMBERED) {
      known.put(name, type);
    }
    return type;
  }

  private FieldType lookUp(String name) {
    return schema
        .field(new FieldPath(name))
        .map(field -> field.type())
        .orElseGet(() -> objects.contains(name) ? FieldType.OBJECT : FieldType.UNKNOWN);
  }
}
