package dev.seriema.catalog.fix;

import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.attack.AttackCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The tags of tactics that follow from where the techniques of a rule went. A tag of a tactic that
/// is still mapped to stays; a tactic that had no tag gets none.
final class MovedTags {
  private static final String PREFIX = "Tactic: ";

  private final List<Repair> repairs = new ArrayList<>();
  private final List<String> more = new ArrayList<>();

  MovedTags(WrittenRule rule, MappingPlan plan, AttackCatalogue target) {
    Set<String> mapped = mapped(rule, plan, target);
    Set<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    rule.texts("tags").forEach(tag -> tags.add(tag.value()));
    for (WrittenText tag : rule.texts("tags")) {
      String tactic = tag.value().startsWith(PREFIX) ? tag.value().substring(PREFIX.length()) : "";
      List<String> next =
          plan.byFormerTactic().getOrDefault(tactic, List.of()).stream()
              .map(id -> PREFIX + MovedItem.of(id, target).name())
              .filter(tags::add)
              .toList();
      boolean isGone = plan.byFormerTactic().containsKey(tactic) && !mapped.contains(tactic);
      if (!isGone) {
        more.addAll(next);
      } else if (next.isEmpty()) {
        repairs.add(new Repair.WithoutItem(tag.span()));
      } else {
        repairs.add(new Repair.Text(tag.span(), next.getFirst()));
        more.addAll(next.subList(1, next.size()));
      }
    }
  }

  /// The names of tactics that the rule is mapped to then, for whatever release.
  private static Set<String> mapped(WrittenRule rule, MappingPlan plan, AttackCatalogue target) {
    Set<String> mapped = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    plan.mapping().tactics().forEach(id -> mapped.add(MovedItem.of(id, target).name()));
    rule.tables("threat_mappings").stream()
        .flatMap(mapping -> WrittenRule.tables(mapping, "threat").stream())
        .map(MappedTable.Entry::of)
        .flatMap(entry -> entry.tactic().stream())
        .forEach(tactic -> mapped.add(tactic.name()));
    return mapped;
  }

  /// What becomes of tags that are there.
  List<Repair> repairs() {
    return repairs;
  }

  /// Tags that are to be added.
  List<String> more() {
    return more;
  }
}
