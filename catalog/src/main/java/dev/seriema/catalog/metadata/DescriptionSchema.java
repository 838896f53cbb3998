package dev.seriema.catalog.metadata;

import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldOrigin;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.value.Value;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/// The fields that one can ask for: those that any of the described things has, and those that
/// rules usually have.
///
/// Texts are keywords, so that a wildcard fits anywhere in them. A field may be named as alerts
/// name it too, behind `kibana.alert.rule.` or `rule.`.
public final class DescriptionSchema implements Schema {
  private static final List<String> PREFIXES = List.of("kibana.alert.rule.", "rule.", "hunt.");

  private final NavigableMap<String, FieldType> types = new TreeMap<>();

  private DescriptionSchema() {}

  /// @param usual names of texts that exist whether or not one of the things has them
  static DescriptionSchema of(Collection<Description> things, Collection<String> usual) {
    DescriptionSchema schema = new DescriptionSchema();
    usual.forEach(name -> schema.types.put(name, FieldType.KEYWORD));
    for (Description thing : things) {
      for (String name : thing.names()) {
        FieldType type = type(thing.field(name).orElseThrow().values().getFirst());
        schema.types.merge(name, type, (known, found) -> usual.contains(name) ? found : known);
      }
    }
    return schema;
  }

  private static FieldType type(Value value) {
    return switch (value) {
      case Value.Whole _ -> FieldType.LONG;
      case Value.Fraction _ -> FieldType.DOUBLE;
      case Value.Truth _ -> FieldType.BOOLEAN;
      case Value.Text _, Value.Moment _, Value.Address _, Value.Missing _ -> FieldType.KEYWORD;
    };
  }

  /// A field's own name.
  static String plain(String name) {
    for (String prefix : PREFIXES) {
      if (name.startsWith(prefix)) {
        return name.substring(prefix.length());
      }
    }
    return name;
  }

  @Override
  public Optional<FieldDefinition> field(FieldPath path) {
    return Optional.ofNullable(types.get(plain(path.name())))
        .map(type -> FieldDefinition.of(path, type, new FieldOrigin.Given()));
  }

  @Override
  public boolean isClosed() {
    return true;
  }

  @Override
  public SortedSet<String> names(String beginning) {
    // No name has the character U+FFFF, so that all that begin so lie before it.
    return Collections.unmodifiableSortedSet(
        types.navigableKeySet().subSet(beginning, beginning + Character.MAX_VALUE));
  }

  @Override
  public List<String> tables() {
    return List.of("the metadata");
  }

  @Override
  public List<String> undescribed() {
    return List.of();
  }
}
