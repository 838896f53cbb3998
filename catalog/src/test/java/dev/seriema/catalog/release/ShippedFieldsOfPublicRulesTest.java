package dev.seriema.catalog.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.facts.FactsCache;
import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.RepositoryFacts;
import dev.seriema.catalog.layout.EvenWork;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.lock.LockedRule;
import dev.seriema.catalog.lock.RequiredFields;
import dev.seriema.catalog.lock.RuleHash;
import dev.seriema.catalog.ship.FieldTables;
import dev.seriema.catalog.ship.ShippedRule;
import dev.seriema.catalog.ship.ShippingFacts;
import dev.seriema.testkit.SharedData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The hash that a public rule is locked with proves which types its fields had when it shipped.
class ShippedFieldsOfPublicRulesTest {
  private static final Release STACK = new Release(9, 6, 0, "");

  /// How many rules have a field that the tables at hand do not have as they had it then.
  private static final int MOST_OTHERS = 20;

  @Test
  void nearly_all_rules_ship_with_the_fields_that_their_hashes_were_made_of() throws Exception {
    Path corpus = SharedData.corpus().toRealPath();
    RepositoryFacts facts =
        RepositoryFacts.of(corpus, FactsCache.ofUser(), new ArrayList<>()).orElseThrow();
    RuleHashes hashes = RuleHashes.of(corpus, Optional.of(facts));
    ShippingFacts shipping =
        new ShippingFacts(
            corpus,
            STACK,
            hashes.schemas(),
            Optional.of(new FieldTables(facts, hashes.schemas(), Optional.of(STACK))),
            Packages.of(facts),
            Optional.empty());
    ReleaseRepository repository = ReleaseRepository.of(corpus);
    List<ReleasedRule> rules =
        repository.rules().stream().filter(rule -> !rule.isDeprecated()).toList();
    List<Optional<String>> told =
        EvenWork.map(rules, rule -> told(rule, repository.lock(), hashes, shipping));
    List<String> judged = told.stream().flatMap(Optional::stream).toList();
    assertThat(judged).hasSizeGreaterThan(1_800);
    assertThat(judged).filteredOn(fault -> !fault.isEmpty()).hasSizeLessThanOrEqualTo(MOST_OTHERS);
  }

  /// @return empty where the locked hash does not tell of the rule as it is; a text that names the
  ///   rule where it ships with other fields
  private static Optional<String> told(
      ReleasedRule rule, VersionFile lock, RuleHashes hashes, ShippingFacts shipping) {
    Optional<RuleHash> locked =
        lock.entry(rule.id()).flatMap(LockedRule::of).map(known -> known.state().hash());
    if (locked.isPresent()
        && hashes.of(rule, locked) instanceof HashAnswer.Told form
        && form.hash().equals(locked.get())) {
      ApiValue then = form.form().members().get(RequiredFields.MEMBER);
      ApiValue now =
          ShippedRule.of(rule.written(), rule.rule().orElseThrow(), shipping)
              .orElseThrow()
              .members()
              .members()
              .get(RequiredFields.MEMBER);
      return Optional.of(Objects.equals(then, now) ? "" : rule.path());
    }
    return Optional.empty();
  }
}
