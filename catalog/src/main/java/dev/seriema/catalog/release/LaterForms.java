package dev.seriema.catalog.release;

import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.RepositoryFacts;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.ship.EmittedForm;
import dev.seriema.catalog.ship.ShippingFacts;
import dev.seriema.catalog.ship.emit.LaterAttack;
import dev.seriema.model.schema.SchemaSource;
import java.nio.file.Path;
import java.util.Optional;

/// What becomes of rules on newer stacks.
///
/// @param root the top folder of the repository, without links
record LaterForms(
    Path root, SchemaSource schemas, Packages packages, Optional<LaterAttack> attack) {
  /// @param facts of the repository, where it carries any
  static LaterForms of(Path root, Optional<RepositoryFacts> facts, SchemaSource schemas) {
    return new LaterForms(
        root, schemas, facts.map(Packages::of).orElseGet(Packages::shipped), LaterAttack.of(root));
  }

  /// Whether rules are mapped to a later release of ATT&CK on a stack.
  boolean areMapped(Release stack) {
    return attack.isPresent() && stack.compareTo(LaterAttack.SINCE) >= 0;
  }

  /// @param form of the rule for older stacks
  /// @return empty where nothing becomes of rules on the stack
  Optional<EmittedForm> of(ApiValue.Table form, ReleasedRule rule, Release stack) {
    return rule.rule()
        .filter(_ -> stack.compareTo(LaterAttack.SINCE) >= 0)
        .map(read ->
            EmittedForm.of(
                form,
                rule.written(),
                read,
                new ShippingFacts(root, stack, schemas, Optional.empty(), packages, attack)));
  }
}
