package dev.seriema.model.schema;

import dev.seriema.model.schema.FieldType.Family;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The tables of several indices as one: where they disagree, a keyword wins over a text, and else
/// the first table.
final class MergedSchema implements Schema {
  private final List<IndexTable> reached;
  private final List<String> undescribed;
  private final Map<FieldPath, Optional<FieldDefinition>> asked = new ConcurrentHashMap<>();

  MergedSchema(List<IndexTable> reached, List<String> undescribed) {
    this.reached = reached;
    this.undescribed = undescribed;
  }

  @Override
  public Optional<FieldDefinition> field(FieldPath path) {
    return asked.computeIfAbsent(path, this::find);
  }

  @Override
  public boolean isClosed() {
    return false;
  }

  @Override
  public SortedSet<String> names(String beginning) {
    SortedSet<String> names = new TreeSet<>();
    reached.forEach(table -> names.addAll(table.schema().names(beginning)));
    return names;
  }

  @Override
  public List<String> tables() {
    return reached.stream()
        .filter(table -> !table.family().isEmpty())
        .flatMap(table -> table.schema().tables().stream())
        .distinct()
        .toList();
  }

  @Override
  public List<String> undescribed() {
    return undescribed;
  }

  /// Whether one table lists all that the indices of the query have.
  private boolean isOneTable() {
    return undescribed.isEmpty()
        && reached.stream().filter(table -> !table.family().isEmpty()).count() == 1;
  }

  private Optional<FieldDefinition> find(FieldPath path) {
    List<FieldDefinition> found = new ArrayList<>();
    for (IndexTable table : reached) {
      table.schema().field(path).ifPresent(found::add);
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(chosen(found));
  }

  private FieldDefinition chosen(List<FieldDefinition> found) {
    FieldDefinition first =
        withFamily(found, EnumSet.complementOf(EnumSet.of(Family.UNKNOWN)))
            .orElse(found.getFirst());
    FieldDefinition chosen =
        first.type().family() == Family.TEXT
            ? withFamily(found, EnumSet.of(Family.KEYWORD)).orElse(first)
            : first;
    return chosen
        .withConstant(isOneTable() ? chosen.constant() : Optional.empty())
        .withRivals(rivals(chosen, found));
  }

  private static Optional<FieldDefinition> withFamily(
      List<FieldDefinition> found, Set<Family> families) {
    return found.stream()
        .filter(definition -> families.contains(definition.type().family()))
        .findFirst();
  }

  /// The first definition of each kind that compares differently.
  private static List<FieldDefinition> rivals(FieldDefinition chosen, List<FieldDefinition> found) {
    List<FieldDefinition> kinds = new ArrayList<>(List.of(chosen));
    for (FieldDefinition definition : found) {
      Family family = definition.type().family();
      if (family != Family.UNKNOWN
          && kinds.stream().noneMatch(kind -> family.comparesLike(kind.type().family()))) {
        kinds.add(definition);
      }
    }
    return kinds.subList(1, kinds.size());
  }
}
