package dev.seriema.catalog.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.json.JsonReader;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.lock.ApiForm;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.lock.CanonicalJson;
import dev.seriema.catalog.lock.RequiredFields;
import dev.seriema.catalog.lock.RuleHash;
import dev.seriema.catalog.ship.VersionOnStack;
import dev.seriema.catalog.ship.emit.LaterAttack;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.SharedData;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.SpecCase;
import dev.seriema.testkit.spec.SpecPages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The pages of `specs/release`.
class ReleaseSpecsTest {
  private static final Path PAGES = SharedData.repository().resolve("specs/release");
  private static final String BEFORE = "0123456789abcdef".repeat(4);
  private static final Release OLDEST = new Release(9, 3, 0, "");
  private static final Release NEXT = new Release(9, 6, 0, "");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> the_lock_says_what_the_page_says() {
    return SpecPages.folder(PAGES).stream()
        .map(one ->
            DynamicTest.dynamicTest(
                one.page() + ": " + one.name(),
                () -> {
                  one.expectOnly(BlockKind.RULE, BlockKind.LOCK, BlockKind.LOCKED, BlockKind.TOLD);
                  if (one.page().equals("trim.md")) {
                    trim(one);
                  } else {
                    lock(one);
                  }
                }));
  }

  private ReleasedFolder written(SpecCase one) throws IOException, UnreadableRelease {
    ReleasedFolder written = ReleasedFolder.in(folder.resolve(one.page() + one.line()));
    Optional<String> rule = one.optional(BlockKind.RULE);
    if (rule.isPresent()) {
      written.rule(rule.get());
    }
    Optional<String> lock = one.optional(BlockKind.LOCK);
    if (lock.isPresent()) {
      written.file(
          ReleasedFolder.LOCK,
          "{\"" + ReleasedFolder.ID + "\": " + withHashes(lock.get(), written) + "}\n");
    }
    return written;
  }

  /// JSON in which hashes are words, with hashes.
  private static String withHashes(String json, ReleasedFolder written) throws UnreadableRelease {
    String text = json.replace("\"before\"", "\"" + BEFORE + "\"");
    List<ReleasedRule> rules = written.repository().rules();
    return rules.isEmpty()
        ? text.replace("\"now\"", "\"" + BEFORE.replace('0', '1') + "\"")
        : text.replace("\"now\"", "\"" + hash(rules.getFirst(), Map.of()) + "\"")
            .replace(
                "\"now, acme.name: keyword\"",
                "\"" + hash(rules.getFirst(), Map.of("acme.name", "keyword")) + "\"")
            .replace("\"now, from 9.5 on\"", "\"" + hashFrom95On(written) + "\"")
            .replace("\"now, with its packages\"", "\"" + hashWithPackages(rules.getFirst()) + "\"")
            .replace(
                "\"now, acme.name: unknown\"",
                "\"" + hash(rules.getFirst(), Map.of("acme.name", "unknown")) + "\"");
  }

  private static String hash(ReleasedRule rule, Map<String, String> types) {
    RequiredFields fields =
        RequiredFields.ofEcs(rule.rule().orElseThrow(), ShippedSchemas.NEWEST).with(types);
    ApiForm form = ApiForm.of(rule.written(), fields).orElseThrow();
    return RuleHash.of(form.members()).hex();
  }

  /// With the release of the package that is the oldest on 9.6.
  private static String hashWithPackages(ReleasedRule rule) {
    RequiredFields fields = RequiredFields.ofEcs(rule.rule().orElseThrow(), ShippedSchemas.NEWEST);
    SortedMap<String, ApiValue> members =
        new TreeMap<>(ApiForm.of(rule.written(), fields).orElseThrow().members().members());
    members.put(
        "related_integrations", value("[{\"package\": \"endpoint\", \"version\": \">=9.0.0\"}]"));
    return RuleHash.of(new ApiValue.Table(members)).hex();
  }

  private static String hashFrom95On(ReleasedFolder written) throws UnreadableRelease {
    ReleaseRepository repository = written.repository();
    ReleasedRule rule = repository.rules().getFirst();
    RequiredFields fields = RequiredFields.ofEcs(rule.rule().orElseThrow(), ShippedSchemas.NEWEST);
    ApiForm form = ApiForm.of(rule.written(), fields).orElseThrow();
    return RuleHash.of(
            LaterAttack.of(repository.root())
                .orElseThrow()
                .of(form.members(), rule.written())
                .members())
        .hex();
  }

  private void lock(SpecCase one) throws IOException, UnreadableRelease {
    ReleasedFolder written = written(one);
    LockPlan plan = written.plan();
    String before = written.read(ReleasedFolder.LOCK);
    assertThat(String.join("\n", told(plan))).isEqualTo(one.only(BlockKind.TOLD).strip());
    Optional<String> locked = one.optional(BlockKind.LOCKED);
    boolean isDeprecated = plan.count(LockStep.DEPRECATED) > 0;
    String changed = isDeprecated ? plan.deprecatedRules() : plan.lock();
    if (locked.isPresent()) {
      assertThat(entry(changed)).isEqualTo(canonical(withHashes(locked.get(), written)));
    } else {
      assertThat(plan.lock()).isEqualTo(before);
      assertThat(plan.deprecatedRules()).isEqualTo(written.read(ReleasedFolder.DEPRECATED));
    }
    assertThat(plan.isUpToDate()).isEqualTo(locked.isEmpty());
    requireShippedVersions(written, plan);
    written.file(ReleasedFolder.LOCK, plan.lock());
    written.file(ReleasedFolder.DEPRECATED, plan.deprecatedRules());
    assertThat(written.plan().isUpToDate()).as("a second lock has nothing to do").isTrue();
  }

  /// What ships has the version that the lock is to say.
  private static void requireShippedVersions(ReleasedFolder written, LockPlan plan)
      throws IOException, UnreadableRelease {
    List<RuleSet.LoadedRule> rules = RuleLoader.load(List.of(written.root())).live();
    String lock = plan.lock();
    JsonValue value = JsonReader.read(lock, 0, lock.length()).value().orElseThrow();
    for (LockDecision decision : plan.decisions()) {
      if (decision.version().isPresent() && !decision.rule().isDeprecated()) {
        int version = VersionsInLock.on(NEXT, decision, written.hashes(), value);
        assertThat(rules).hasSize(1);
        assertThat(written.versions(NEXT).of(rules.getFirst()))
            .isEqualTo(new VersionOnStack(version, List.of()));
      }
    }
  }

  private static List<String> told(LockPlan plan) {
    List<String> told = new ArrayList<>();
    for (LockDecision decision : plan.decisions()) {
      String before =
          decision
              .before()
              .filter(version -> !decision.version().equals(Optional.of(version)))
              .map(version -> " " + version + " ->")
              .orElse("");
      told.add(
          decision.step().word()
              + before
              + decision.version().map(version -> " " + version).orElse("")
              + decision.stack().map(stack -> " on " + Stacks.shown(stack)).orElse(""));
      told.addAll(decision.reasons());
    }
    return told;
  }

  private void trim(SpecCase one) throws IOException, UnreadableRelease {
    ReleasedFolder written = written(one);
    TrimPlan plan = TrimPlan.of(written.repository(), OLDEST, TODAY);
    List<String> told = new ArrayList<>();
    plan.changes()
        .forEach(change ->
            told.add(
                change.subject().equals(ReleasedFolder.ID)
                    ? change.words()
                    : change.subject() + ": " + change.words()));
    plan.files()
        .forEach(file -> {
          List<String> before = file.rule().source().text().lines().toList();
          List<String> after = file.text().lines().toList();
          before.stream()
              .filter(line -> !after.contains(line))
              .sorted()
              .forEach(line -> told.add(file.rule().path() + ": - " + line));
          after.stream()
              .filter(line -> !before.contains(line))
              .forEach(line -> told.add(file.rule().path() + ": + " + line));
        });
    assertThat(String.join("\n", told)).isEqualTo(one.only(BlockKind.TOLD).strip());
    Optional<String> locked = one.optional(BlockKind.LOCKED);
    if (locked.isPresent()) {
      assertThat(entry(plan.lock())).isEqualTo(canonical(withHashes(locked.get(), written)));
    } else {
      assertThat(plan.lock()).isEqualTo(written.read(ReleasedFolder.LOCK));
    }
    written.file(ReleasedFolder.LOCK, plan.lock());
    for (ChangedRuleFile file : plan.files()) {
      written.file(file.rule().path(), file.text());
    }
    TrimPlan again = TrimPlan.of(written.repository(), OLDEST, TODAY);
    assertThat(again.entries()).as("a second trim has nothing to do").isEmpty();
    assertThat(again.files()).isEmpty();
  }

  /// The entry of the rule.
  private static String entry(String file) {
    ApiValue.Table entries = (ApiValue.Table) value(file);
    return Optional.ofNullable(entries.members().get(ReleasedFolder.ID))
        .map(CanonicalJson::of)
        .orElseThrow();
  }

  private static String canonical(String json) {
    return CanonicalJson.of(value(json));
  }

  private static ApiValue value(String json) {
    return ApiValue.of(JsonReader.read(json, 0, json.length()).value().orElseThrow()).orElseThrow();
  }
}
