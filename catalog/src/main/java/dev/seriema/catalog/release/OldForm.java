package dev.seriema.catalog.release;

import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.RepositoryFacts;
import dev.seriema.catalog.facts.SupportedStacks;
import dev.seriema.catalog.lock.RuleHash;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.ship.FieldTables;
import dev.seriema.catalog.ship.ShippedRule;
import dev.seriema.catalog.ship.ShippingFacts;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.SchemaSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The form of which locks had hashes before: with `related_integrations`, whose versions hang on
/// the stack. A rule that is locked so has not changed.
///
/// @param root the top folder of the repository
/// @param stacks that a lock may have been made for
/// @param fields what the repository says of fields, where it carries tables of them
record OldForm(
    Path root,
    List<Release> stacks,
    SchemaSource schemas,
    Optional<FieldTables> fields,
    Packages packages) {
  OldForm {
    stacks = List.copyOf(stacks);
  }

  /// @param facts of the repository, where it carries any
  static OldForm of(
      Path root,
      Optional<RepositoryFacts> facts,
      SchemaSource schemas,
      Optional<FieldTables> fields) {
    List<Release> named =
        facts.flatMap(RepositoryFacts::stackMap).stream()
            .flatMap(map -> map.stacks().keySet().stream())
            .flatMap(name -> Release.of(name).stream())
            .toList();
    return new OldForm(
        root,
        named.isEmpty() ? SupportedStacks.shipped().oldest().stream().toList() : named,
        schemas,
        fields,
        facts.map(Packages::of).orElseGet(Packages::shipped));
  }

  Set<RuleHash> hashes(WrittenRule written, Rule rule) {
    return stacks.stream().flatMap(stack -> hash(written, rule, stack)).collect(Collectors.toSet());
  }

  private Stream<RuleHash> hash(WrittenRule written, Rule rule, Release stack) {
    return ShippedRule.of(
        written, rule, new ShippingFacts(root, stack, schemas, fields, packages, Optional.empty()))
        .map(shipped -> RuleHash.of(shipped.members()))
        .stream();
  }
}
