package dev.seriema.catalog.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.facts.FactsCache;
import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.RepositoryFacts;
import dev.seriema.catalog.lock.LockedRule;
import dev.seriema.catalog.lock.RuleHash;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.ship.EmittedForm;
import dev.seriema.catalog.ship.ShippingFacts;
import dev.seriema.catalog.ship.emit.LaterAttack;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.testkit.Golden;
import dev.seriema.testkit.SharedData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The lock of the public rules has a hash of each that is another from 9.5 on. Rules are judged
/// whose hash for older stacks agrees: all else in what is hashed is told right of them.
class EmittedFormsOfPublicRulesTest {
  private static final Release STACK = new Release(9, 6, 0, "");

  private static final SortedMap<String, Map<Outcome, Integer>> OUTCOMES = new TreeMap<>();

  private enum Outcome {
    EQUAL,
    ANOTHER,
    CHANGED_WITHOUT_AN_ENTRY,
    AN_ENTRY_WITHOUT_CHANGE,
    NEITHER
  }

  @BeforeAll
  static void map_all_rules() throws Exception {
    Path corpus = SharedData.corpus().toRealPath();
    Optional<RepositoryFacts> facts =
        RepositoryFacts.of(corpus, FactsCache.ofUser(), new ArrayList<>());
    RuleHashes hashes = RuleHashes.of(corpus, facts);
    ReleaseRepository repository = ReleaseRepository.of(corpus);
    ShippingFacts shipping =
        new ShippingFacts(
            corpus,
            STACK,
            hashes.schemas(),
            Optional.empty(),
            Packages.of(facts.orElseThrow()),
            LaterAttack.of(corpus));
    for (ReleasedRule rule : repository.rules()) {
      Optional<WrittenTable> entry = repository.lock().entry(rule.id());
      Optional<RuleHash> locked =
          entry.flatMap(LockedRule::of).map(LockedRule::state).map(LockedRule.State::hash);
      if (!rule.isDeprecated()
          && locked.isPresent()
          && hashes.of(rule, locked) instanceof HashAnswer.Told told
          && told.hash().equals(locked.get())) {
        Outcome outcome =
            outcome(
                EmittedForm.of(told.form(), rule.written(), rule.rule().orElseThrow(), shipping),
                entry.flatMap(EmittedFormsOfPublicRulesTest::emitted));
        OUTCOMES
            .computeIfAbsent(rule.type(), _ -> new EnumMap<>(Outcome.class))
            .merge(outcome, 1, Integer::sum);
      }
    }
  }

  private static Optional<RuleHash> emitted(WrittenTable entry) {
    return WrittenRule.table(entry, "stack_emit")
        .flatMap(stacks -> WrittenRule.table(stacks, "9.5"))
        .flatMap(state -> WrittenRule.text(state, "sha256"))
        .map(WrittenText::value)
        .map(RuleHash::new);
  }

  private static Outcome outcome(EmittedForm form, Optional<RuleHash> locked) {
    if (locked.isEmpty()) {
      return form.isChanged() ? Outcome.CHANGED_WITHOUT_AN_ENTRY : Outcome.NEITHER;
    }
    if (!form.isChanged()) {
      return Outcome.AN_ENTRY_WITHOUT_CHANGE;
    }
    return RuleHash.of(form.members()).equals(locked.get()) ? Outcome.EQUAL : Outcome.ANOTHER;
  }

  @Test
  void something_becomes_of_just_those_rules_that_have_an_entry() {
    assertThat(count(Outcome.CHANGED_WITHOUT_AN_ENTRY)).isZero();
    assertThat(count(Outcome.AN_ENTRY_WITHOUT_CHANGE)).isZero();
    assertThat(count(Outcome.NEITHER)).isGreaterThan(500);
  }

  @Test
  void nearly_all_of_these_ship_as_the_lock_has_them() {
    assertThat(count(Outcome.EQUAL)).isGreaterThan(1_000);
    assertThat(count(Outcome.ANOTHER)).isLessThan(10);
  }

  @Test
  void what_agrees_is_known_by_type() {
    String table =
        Stream.concat(
                Stream.of(
                    line(
                        "type",
                        Stream.of(Outcome.values()).map(EmittedFormsOfPublicRulesTest::words))),
                OUTCOMES.entrySet().stream()
                    .map(entry ->
                        line(
                            entry.getKey(),
                            Stream.of(Outcome.values())
                                .map(of -> String.valueOf(entry.getValue().getOrDefault(of, 0))))))
            .collect(Collectors.joining());
    Golden.assertMatches("emitted-hashes.txt", table);
  }

  private static String line(String first, Stream<String> cells) {
    return Stream.concat(Stream.of(first), cells).collect(Collectors.joining(" | ", "", "\n"));
  }

  private static String words(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static int count(Outcome outcome) {
    return OUTCOMES.values().stream().mapToInt(of -> of.getOrDefault(outcome, 0)).sum();
  }
}
