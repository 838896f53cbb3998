package dev.seriema.model.schema;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// A schema from a list of definitions, such as a mapping that a user gives.
///
/// A field `a.text`, `a.keyword` or `a.caseless` below a text or keyword `a` is taken as a
/// multi-field of it: such a field has no other children. A `*` in a name stands for one part of
/// it; where the listed field is an object, its parts may be anything.
public final class ListedSchema implements Schema {
  private final NavigableMap<String, FieldDefinition> fields = new TreeMap<>();
  private final Map<String, FieldDefinition> linked = new ConcurrentHashMap<>();
  private final Relatives relatives =
      new Relatives(path -> Optional.ofNullable(fields.get(path.name())));
  private final List<FieldDefinition> starred;
  private final boolean closed;

  /// @param closed whether a field that is not in the list does not exist
  public ListedSchema(Collection<FieldDefinition> definitions, boolean closed) {
    definitions.forEach(definition -> fields.put(definition.path().name(), definition));
    starred =
        fields.values().stream()
            .filter(definition -> definition.path().name().indexOf('*') >= 0)
            .toList();
    this.closed = closed;
  }

  /// What a user gave.
  ///
  /// @param closed whether a field that is not in the list does not exist
  public ListedSchema(Map<String, FieldType> types, boolean closed) {
    this(
        types.entrySet().stream()
            .map(entry ->
                FieldDefinition.of(
                    new FieldPath(entry.getKey()), entry.getValue(), new FieldOrigin.Given()))
            .toList(),
        closed);
  }

  @Override
  public Optional<FieldDefinition> field(FieldPath path) {
    FieldDefinition listed = fields.get(path.name());
    return listed == null
        ? fitting(path)
        : Optional.of(linked.computeIfAbsent(path.name(), _ -> relatives.linked(listed)));
  }

  private Optional<FieldDefinition> fitting(FieldPath path) {
    return starred.stream()
        .filter(definition -> FactTable.fits(definition.path().name(), path.name()))
        .findFirst()
        .map(definition ->
            FieldDefinition.of(
                path,
                definition.type() == FieldType.OBJECT ? FieldType.UNKNOWN : definition.type(),
                definition.origin()));
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public SortedSet<String> names(String beginning) {
    SortedSet<String> names = new TreeSet<>();
    for (String name : fields.tailMap(beginning).keySet()) {
      if (!name.startsWith(beginning)) {
        break;
      }
      if (name.indexOf('*') < 0) {
        names.add(name);
      }
    }
    return names;
  }

  @Override
  public List<String> tables() {
    return fields.values().stream()
        .map(definition -> definition.origin().table())
        .distinct()
        .toList();
  }

  @Override
  public List<String> undescribed() {
    return closed ? List.of() : List.of(EVERY_INDEX);
  }
}
