package dev.seriema.catalog.compare;

import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.schema.SchemaSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// What changed from one version of a rule to the next.
///
/// @param changes by subject, in each by key; none where both versions say the same, however they
///   are laid out
public record RuleComparison(List<RuleChange> changes) {
  public RuleComparison {
    changes = List.copyOf(changes);
  }

  /// @param schemas the fields that both queries are read against
  public static RuleComparison of(RuleVersion former, RuleVersion present, SchemaSource schemas) {
    List<RuleChange> changes = new ArrayList<>();
    Map<String, WrittenTable.Member> before = WrittenParts.of(former.written());
    Map<String, WrittenTable.Member> after = WrittenParts.of(present.written());
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (String key : keys) {
      ChangedPart part =
          new ChangedPart(
              key,
              Optional.ofNullable(before.get(key)),
              Optional.ofNullable(after.get(key)),
              former,
              present);
      if (!part.wordsBefore().equals(part.wordsAfter())) {
        changes.addAll(of(part, schemas));
      }
    }
    changes.sort(Comparator.comparing(RuleChange::subject));
    return new RuleComparison(changes);
  }

  private static List<RuleChange> of(ChangedPart part, SchemaSource schemas) {
    return switch (part.key()) {
      case "threat" -> ThreatComparison.of(part);
      case "query" -> QueryComparison.of(part, schemas);
      case "threat_query" -> TextLines.of(part);
      default -> PartComparison.of(part);
    };
  }

  /// Whether both versions say the same.
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /// What all changes together do to the events that the rule tells of.
  public Meaning meaning() {
    return changes.stream().map(RuleChange::meaning).reduce(Meaning.EQUAL, Meaning::and);
  }

  /// What may go wrong by the changes, in their order.
  public List<Sentence> risks() {
    return changes.stream().flatMap(change -> change.risk().stream()).distinct().toList();
  }
}
