package dev.seriema.catalog.fix;

import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.attack.Framework;
import dev.seriema.model.attack.ItemKind;
import dev.seriema.model.attack.Technique;

/// A tactic or technique as a release of ATT&CK has it.
public record MovedItem(ItemKind kind, String id, String name) {
  /// @param id of one that the release has
  public static MovedItem of(String id, AttackCatalogue release) {
    return release
        .technique(id)
        .map(technique -> new MovedItem(kind(technique), id, technique.name()))
        .orElseGet(() ->
            release.tactics().stream()
                .filter(tactic -> tactic.id().equals(id))
                .map(tactic -> new MovedItem(ItemKind.TACTIC, id, tactic.name()))
                .findFirst()
                .orElseThrow());
  }

  private static ItemKind kind(Technique technique) {
    return technique.parent().isPresent() ? ItemKind.SUB_TECHNIQUE : ItemKind.TECHNIQUE;
  }

  public String page() {
    return Framework.ATTACK.page(kind, id);
  }

  /// Whether an address is that of its page; the last `/` may be missing.
  boolean isAt(String address) {
    return Framework.ATTACK.idOfPage(kind, address).filter(id::equals).isPresent();
  }
}
