package dev.seriema.catalog.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.facts.FactsCache;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.RepositoryFacts;
import dev.seriema.catalog.json.JsonReader;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.layout.EvenWork;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.lock.RequiredFields;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.Golden;
import dev.seriema.testkit.SharedData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The public rules lie beside the lock that was written of them: a decision that it has to be
/// changed is wrong, but for the few that were changed after it.
class LockOfPublicRulesTest {
  /// How many in a hundred are told unchanged at least, of those on fields of ECS.
  private static final int LEAST_AGREEMENT = 95;

  private static Optional<LockPlan> read = Optional.empty();
  private static Optional<RuleHashes> readHashes = Optional.empty();

  @BeforeAll
  static void decide() throws Exception {
    Path corpus = SharedData.corpus().toRealPath();
    RuleHashes hashes =
        RuleHashes.of(corpus, RepositoryFacts.of(corpus, FactsCache.ofUser(), new ArrayList<>()));
    readHashes = Optional.of(hashes);
    read = Optional.of(LockPlan.of(ReleaseRepository.of(corpus), hashes));
  }

  private static LockPlan plan() {
    return read.orElseThrow();
  }

  private static boolean isOf(LockDecision decision, RuleType type) {
    return decision.rule().rule().filter(rule -> rule.type() == type).isPresent();
  }

  @Test
  void every_rule_of_machine_learning_keeps_its_version() {
    assertThat(plan().decisions())
        .filteredOn(decision -> isOf(decision, RuleType.MACHINE_LEARNING))
        .filteredOn(decision -> decision.step() != LockStep.DEPRECATED)
        .hasSize(106)
        .allMatch(decision -> decision.step() == LockStep.UNCHANGED);
  }

  @Test
  void nearly_all_rules_on_fields_of_ecs_keep_their_versions() {
    List<LockDecision> decided =
        plan().decisions().stream()
            .filter(decision -> decision.before().isPresent())
            .filter(decision -> decision.step() != LockStep.DEPRECATED)
            .filter(LockOfPublicRulesTest::isOnEcs)
            .toList();
    long same = decided.stream().filter(decision -> decision.step() == LockStep.UNCHANGED).count();
    assertThat(decided).hasSizeGreaterThan(1_000);
    assertThat(100 * same).isGreaterThan(LEAST_AGREEMENT * (long) decided.size());
  }

  private static boolean isOnEcs(LockDecision decision) {
    return decision
        .rule()
        .rule()
        .filter(rule ->
            rule.query().map(RuleQuery::language).filter(QueryLanguage.ESQL::equals).isEmpty())
        .map(rule -> RequiredFields.ofEcs(rule, ShippedSchemas.NEWEST))
        .filter(fields -> fields.untyped().isEmpty() && fields.fault().isEmpty())
        .isPresent();
  }

  @Test
  void every_rule_ships_with_the_version_that_the_lock_is_to_say() {
    ReleaseRepository repository = plan().repository();
    Release stack = repository.next().orElseThrow();
    RuleHashes hashes = readHashes.orElseThrow();
    LockedVersions versions =
        new LockedVersions(repository.lock().entries(), hashes, repository.oldest(), stack);
    String text = plan().lock();
    JsonValue lock = JsonReader.read(text, 0, text.length()).value().orElseThrow();
    Map<String, LockDecision> decisions =
        plan().decisions().stream()
            .filter(decision -> !decision.rule().isDeprecated())
            .collect(Collectors.toMap(decision -> decision.rule().id(), decision -> decision));
    SortedMap<String, Integer> locked = new TreeMap<>();
    decisions.forEach(
        (id, decision) -> locked.put(id, VersionsInLock.on(stack, decision, hashes, lock)));
    SortedMap<String, Integer> shipped = new TreeMap<>();
    EvenWork.inOrder(
        RuleLoader.load(RuleRepository.placesOf(repository.root())).live().stream()
            .filter(rule -> decisions.containsKey(rule.rule().id().id()))
            .toList(),
        rule -> Map.entry(rule.rule().id().id(), versions.of(rule).version()),
        version -> shipped.put(version.getKey(), version.getValue()));
    assertThat(shipped.size()).isGreaterThan(2_000);
    assertThat(
            locked.entrySet().stream()
                .filter(version -> !version.getValue().equals(shipped.get(version.getKey())))
                .map(version ->
                    version + " is locked, and ships as " + shipped.get(version.getKey())))
        .isEmpty();
  }

  @Test
  void what_is_decided_is_known_by_type_and_cause() {
    SortedMap<String, SortedMap<String, Integer>> table = new TreeMap<>();
    for (LockDecision decision : plan().decisions()) {
      table
          .computeIfAbsent(words(decision), _ -> new TreeMap<>())
          .merge(decision.rule().type(), 1, Integer::sum);
    }
    String text =
        table.entrySet().stream()
            .map(line ->
                line.getKey()
                    + " | "
                    + line.getValue().entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", "))
                    + "\n")
            .collect(Collectors.joining());
    Golden.assertMatches("lock-decisions.txt", text);
  }

  private static String words(LockDecision decision) {
    return switch (decision.step()) {
      case OPEN -> "not told: " + decision.reasons().getFirst();
      case RAISED -> "raised: " + decision.reasons().getFirst().replaceFirst(": .*", "");
      case NEW, FORKED, REWRITTEN, UNCHANGED, DEPRECATED, REFUSED -> decision.step().word();
    };
  }

  @Test
  void the_files_change_in_the_entries_that_are_meant_only() {
    SortedMap<String, ApiValue> before = entries(plan().repository().lock().source().text());
    SortedMap<String, ApiValue> after = entries(plan().lock());
    List<String> meant =
        plan().decisions().stream()
            .filter(decision -> decision.step().isChange())
            .filter(decision -> decision.step() != LockStep.DEPRECATED)
            .map(decision -> decision.rule().id())
            .sorted()
            .toList();
    assertThat(
            after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList())
        .isEqualTo(meant);
    assertThat(after.keySet()).containsAll(before.keySet());
  }

  private static SortedMap<String, ApiValue> entries(String file) {
    return ((ApiValue.Table)
            ApiValue.of(JsonReader.read(file, 0, file.length()).value().orElseThrow())
                .orElseThrow())
        .members();
  }
}
