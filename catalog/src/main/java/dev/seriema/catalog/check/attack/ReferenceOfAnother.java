package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.attack.Framework;
import dev.seriema.model.attack.ItemKind;
import java.util.Arrays;
import java.util.Optional;

/// A reference is the page of the id beside it. Where the id is what is wrong, it has a finding for
/// that.
final class ReferenceOfAnother implements EntryCheck {
  @Override
  public void check(ThreatEntry entry, RuleFindings findings) {
    entry
        .all()
        .forEach(item ->
            item.reference().ifPresent(reference -> check(item, reference, entry, findings)));
  }

  private static boolean isRight(MappedItem item, ThreatEntry entry) {
    return item.kind() == ItemKind.TACTIC
        ? entry.knownTactic().filter(known -> known.id().equals(item.idText())).isPresent()
        : entry.known(item).isPresent() && TechniqueName.meant(item, entry).isEmpty();
  }

  private static void check(
      MappedItem item, WrittenText reference, ThreatEntry entry, RuleFindings findings) {
    of(item.kind(), reference.value())
        .filter(id -> !id.equals(item.idText()) && isRight(item, entry))
        .ifPresent(id -> tell(id, item, reference, entry, findings));
  }

  private static void tell(
      String id, MappedItem item, WrittenText reference, ThreatEntry entry, RuleFindings findings) {
    String page = entry.framework().page(item.kind(), item.idText());
    findings
        .add(
            AttackFault.REFERENCE_OF_ANOTHER,
            reference.span(),
            "the reference is the page of `%s`, not of `%s`".formatted(id, item.idText()),
            "write `" + page + "`")
        .repairedBy(
            isNamed(item, entry)
                ? Optional.of(new Repair.Text(reference.span(), page))
                : Optional.empty());
  }

  /// Whether the name is that of the id, so that two of three agree.
  private static boolean isNamed(MappedItem item, ThreatEntry entry) {
    return item.kind() == ItemKind.TACTIC
        || entry
            .known(item)
            .flatMap(known -> item.name().filter(name -> name.value().equals(known.name())))
            .isPresent();
  }

  private static Optional<String> of(ItemKind kind, String reference) {
    return Arrays.stream(Framework.values())
        .flatMap(framework -> framework.idOfPage(kind, reference).stream())
        .findFirst();
  }
}
