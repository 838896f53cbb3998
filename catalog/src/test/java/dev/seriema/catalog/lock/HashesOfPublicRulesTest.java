package dev.seriema.catalog.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.json.JsonReader;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.Golden;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The public rules lie beside the lock that was written of them, so that each hash is known.
class HashesOfPublicRulesTest {
  /// How many in a hundred of those that are decided agree at least; the others were changed after
  /// they were locked.
  private static final int LEAST_AGREEMENT = 95;

  private static final Map<RuleType, Map<Outcome, Integer>> OUTCOMES =
      new EnumMap<>(RuleType.class);

  private enum Outcome {
    EQUAL,
    ANOTHER,
    COLUMNS_OF_ESQL,
    FIELD_BEYOND_ECS,
    GUIDE_IN_OTHER_WORDS,
    NOT_LOCKED
  }

  @BeforeAll
  static void hash_all_live_rules() throws IOException {
    Path corpus = SharedData.corpus();
    String text = Files.readString(corpus.resolve("detection_rules/etc/version.lock.json"));
    WrittenTable lock =
        (WrittenTable) JsonReader.read(text, 0, text.length()).value().orElseThrow();
    for (RuleSet.LoadedRule rule : RuleLoader.load(List.of(corpus)).live()) {
      OUTCOMES
          .computeIfAbsent(rule.rule().type(), _ -> new EnumMap<>(Outcome.class))
          .merge(outcome(rule, lock), 1, Integer::sum);
    }
  }

  private static Outcome outcome(RuleSet.LoadedRule rule, WrittenTable lock) {
    Optional<LockedRule> locked =
        WrittenRule.table(lock, rule.rule().id().toString()).flatMap(LockedRule::of);
    if (locked.isEmpty()) {
      return Outcome.NOT_LOCKED;
    }
    WrittenRule written = WrittenRule.of(TomlDocument.parse(rule.source()).tree()).orElseThrow();
    Optional<RuleHash> hash = RuleHash.of(written, rule.rule(), ShippedSchemas.NEWEST);
    if (hash.isPresent()) {
      return hash.get().equals(locked.get().state().hash()) ? Outcome.EQUAL : Outcome.ANOTHER;
    }
    if (rule.rule().query().filter(query -> query.language() == QueryLanguage.ESQL).isPresent()) {
      return Outcome.COLUMNS_OF_ESQL;
    }
    return !RequiredFields.ofEcs(rule.rule(), ShippedSchemas.NEWEST).untold().isEmpty()
        ? Outcome.FIELD_BEYOND_ECS
        : Outcome.GUIDE_IN_OTHER_WORDS;
  }

  @Test
  void every_rule_of_machine_learning_has_the_hash_of_its_lock() {
    assertThat(OUTCOMES.get(RuleType.MACHINE_LEARNING))
        .containsExactly(Map.entry(Outcome.EQUAL, 106));
  }

  @Test
  void nearly_all_rules_on_fields_of_ecs_have_the_hash_of_their_lock() {
    int equal = count(Outcome.EQUAL);
    assertThat(100 * equal).isGreaterThan(LEAST_AGREEMENT * (equal + count(Outcome.ANOTHER)));
  }

  private static int count(Outcome outcome) {
    return OUTCOMES.values().stream().mapToInt(of -> of.getOrDefault(outcome, 0)).sum();
  }

  @Test
  void what_is_equal_and_what_is_open_is_known_by_type_and_cause() {
    String table =
        Stream.concat(
                Stream.of(
                    line("type", Stream.of(Outcome.values()).map(HashesOfPublicRulesTest::words))),
                OUTCOMES.entrySet().stream()
                    .map(entry ->
                        line(
                            entry.getKey().name().toLowerCase(Locale.ROOT),
                            Stream.of(Outcome.values())
                                .map(of -> String.valueOf(entry.getValue().getOrDefault(of, 0))))))
            .collect(Collectors.joining());
    Golden.assertMatches("rule-hashes.txt", table);
  }

  private static String line(String first, Stream<String> cells) {
    return Stream.concat(Stream.of(first), cells).collect(Collectors.joining(" | ", "", "\n"));
  }

  private static String words(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
