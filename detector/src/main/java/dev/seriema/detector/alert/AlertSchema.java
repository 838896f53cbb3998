package dev.seriema.detector.alert;

import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.Schema;
import java.util.HashSet;
import java.util.Set;

/// What an index of alerts accepts: the types of fields, and which names stand for objects because
/// fields lie below them.
public final class AlertSchema {
  private final Schema schema;
  private final Set<String> objects = new HashSet<>();

  public AlertSchema(Schema schema) {
    this.schema = schema;
    for (String name : schema.names()) {
      for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
        objects.add(name.substring(0, dot));
      }
    }
  }

  FieldType type(String name) {
    return schema
        .field(new FieldPath(name))
        .map(field -> field.type())
        .orElseGet(() -> objects.contains(name) ? FieldType.OBJECT : FieldType.UNKNOWN);
  }
}
