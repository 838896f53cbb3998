package dev.seriema.catalog.down;

import dev.seriema.catalog.facts.TypeMinimum;

/// A type of rules that an older release does not know.
final class TypeOfRule implements DownConversion.Step {
  @Override
  public void look(DownRule rule, Losses losses) {
    TypeMinimum.of(rule.type())
        .filter(rule::isBefore)
        .ifPresent(since ->
            losses.refuse(
                since,
                "rules of type `%s` came with release %s".formatted(rule.type(), since.toMinor()),
                "type"));
  }
}
