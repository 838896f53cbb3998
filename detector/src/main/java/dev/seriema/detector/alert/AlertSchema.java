package dev.seriema.detector.alert;

import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.Schema;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
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
  private final Map<String, Optional<FieldType>> known = new ConcurrentHashMap<>();

  public AlertSchema(Schema schema) {
    this.schema = schema;
    for (String name : schema.names()) {
      for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
        objects.add(name.substring(0, dot));
      }
    }
  }

  /// @return empty where no index can have a field of that name: a part of it is blank, or it lies
  ///   below a field that is no object
  Optional<FieldType> type(String name) {
    Optional<FieldType> remembered = known.get(name);
    if (remembered != null) {
      return remembered;
    }
    Optional<FieldType> type = isPossible(name) ? Optional.of(lookUp(name)) : Optional.empty();
    if (known.size() < REMEMBERED) {
      known.put(name, type);
    }
    return type;
  }

  private boolean isPossible(String name) {
    int start = 0;
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', start)) {
      if (name.substring(start, dot).isBlank() || !takesFields(lookUp(name.substring(0, dot)))) {
        return false;
      }
      start = dot + 1;
    }
    return !name.substring(start).isBlank();
  }

  private static boolean takesFields(FieldType type) {
    return type == FieldType.OBJECT || type == FieldType.NESTED || type == FieldType.UNKNOWN;
  }

  private FieldType lookUp(String name) {
    return schema
        .field(new FieldPath(name))
        .map(FieldDefinition::type)
        .orElseGet(() -> objects.contains(name) ? FieldType.OBJECT : FieldType.UNKNOWN);
  }
}
