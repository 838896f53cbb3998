package dev.seriema.catalog.ship;

import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.lock.Untold;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.ship.emit.LaterAttack;
import dev.seriema.model.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A rule with the packages that it goes with, and what becomes of it on a newer stack.
///
/// @param plain as it would ship if nothing became of it
/// @param members as it ships on the stack
/// @param untold parts that cannot be told
public record EmittedForm(ApiValue.Table plain, ApiValue.Table members, List<Untold> untold) {
  public EmittedForm {
    untold = List.copyOf(untold);
  }

  /// @param form of the rule, without packages
  /// @param written the same rule, as `rule` is
  public static EmittedForm of(
      ApiValue.Table form, WrittenRule written, Rule rule, ShippingFacts facts) {
    SortedMap<String, ApiValue> plain = new TreeMap<>(form.members());
    List<Untold> untold = new ArrayList<>();
    if (!written.has(RelatedIntegrations.MEMBER)) {
      RelatedIntegrations related = RelatedIntegrations.of(written, rule, facts);
      related.form().ifPresent(value -> plain.put(RelatedIntegrations.MEMBER, value));
      untold.addAll(related.untold());
    }
    SortedMap<String, ApiValue> members = new TreeMap<>(plain);
    members.computeIfPresent(
        RelatedIntegrations.MEMBER,
        (_, value) -> RelatedIntegrations.openEnded(value, facts.stack()));
    Optional<LaterAttack.Mapped> mapped =
        facts.attack().map(attack -> attack.of(new ApiValue.Table(members), written));
    mapped.ifPresent(known -> untold.addAll(known.untold()));
    return new EmittedForm(
        new ApiValue.Table(plain),
        mapped.map(LaterAttack.Mapped::members).orElseGet(() -> new ApiValue.Table(members)),
        untold);
  }

  /// Whether something becomes of it.
  public boolean isChanged() {
    return !plain.equals(members);
  }
}
