package dev.seriema.model.schema;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// Which fields there are and of which type. Multi-fields are fields of their own.
public interface Schema {
  String EVERY_INDEX = "*";

  Optional<FieldDefinition> field(FieldPath path);

  /// Whether a field that is not listed does not exist. Where false, such a field may still turn up
  /// in events, and its type is [FieldType#UNKNOWN].
  boolean isClosed();

  /// All listed names, to suggest from. There may be many thousands, to be gathered from dozens of
  /// tables.
  default SortedSet<String> names() {
    return names("");
  }

  /// The listed names that begin with a text; a long one is answered fast.
  SortedSet<String> names(String beginning);

  /// What was looked through, in order and as messages name it, such as `ECS 9.5.0`.
  List<String> tables();

  /// The patterns of a query whose indices no table lists in full: a field may exist there and yet
  /// not be known. Empty where the tables know all that can be; [#EVERY_INDEX] where they are of no
  /// index in particular.
  List<String> undescribed();

  /// This schema, with what it lacks taken from a more general one.
  default Schema orElse(Schema other) {
    return new LayeredSchema(this, other, true);
  }
}
