package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.check.rule.CheckSettings;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.layout.LoadedFile;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.RuleNotation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.SharedData;
import dev.seriema.testkit.random.Chance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Public rules are broken in the way that a check exists for: the findings are those of the sound
/// rule, and exactly one more, at the right line.
class MutationRunTest {
  private static final int RULES = 20;

  /// All ways, check by check.
  static final List<Mutation> MUTATIONS =
      Stream.of(
              AttackMutations.ALL,
              EsqlMutations.ALL,
              FormMutations.ALL,
              GuideMutations.ALL,
              PlaceMutations.ALL,
              SourceMutations.ALL,
              TagMutations.ALL,
              TimeMutations.ALL)
          .flatMap(List::stream)
          .toList();

  private final RuleCompiler compiler =
      new RuleCompiler(ShippedSchemas.NEWEST.closedWhereDescribed()).withLints();

  @TestFactory
  Stream<DynamicTest> a_rule_that_is_broken_in_one_place_has_one_finding_more() throws IOException {
    List<RuleText> rules = rules();
    return MUTATIONS.stream()
        .map(mutation ->
            DynamicTest.dynamicTest(mutation.code().id(), () -> breakSome(mutation, rules)));
  }

  private void breakSome(Mutation mutation, List<RuleText> rules) {
    Chance chance = new Chance(mutation.code().id().hashCode());
    List<RuleText> some = new ArrayList<>(rules.stream().filter(mutation.qualifies()).toList());
    assertThat(some).as("rules that can be broken so").isNotEmpty();
    for (int i = 0; i < RULES && !some.isEmpty(); i++) {
      breakOne(mutation, some.remove(chance.below(some.size())), chance);
    }
  }

  private void breakOne(Mutation mutation, RuleText rule, Chance chance) {
    RuleText.Broken broken = mutation.breaking().apply(rule, chance);
    List<Diagnostic> after = findings(broken.moved().orElse(rule.location()), broken.text());
    SourceText source = new SourceText(rule.location().path(), broken.text());
    List<String> more = new ArrayList<>(after.stream().map(MutationRunTest::told).toList());
    findings(rule.location(), rule.text()).forEach(before -> more.remove(told(before)));
    assertThat(more).as(rule.location().path()).hasSize(1);
    assertThat(after)
        .as(rule.location().path())
        .anySatisfy(found -> {
          assertThat(told(found)).isEqualTo(more.getFirst());
          assertThat(found.code().id()).isEqualTo(mutation.code().id());
          assertThat(source.lineAt(found.span().start())).isEqualTo(broken.line());
        });
  }

  private static String told(Diagnostic found) {
    return found.code().id() + " " + found.message();
  }

  private List<Diagnostic> findings(RuleLocation location, String text) {
    Path path = Path.of(location.path());
    RuleFiles.Candidate file = new RuleFiles.Candidate(path, path, RuleNotation.TOML, false);
    LoadedFile loaded = LoadedFile.of(file, text.getBytes(StandardCharsets.UTF_8), Map.of());
    CheckedFile said =
        new FileCompilation(() -> compiler)
            .of(
                new FileReading.Anew(
                    loaded, location, CheckSettings.of(House.ELASTIC), false, Optional.empty()))
            .said();
    List<Diagnostic> all = new ArrayList<>(said.findings());
    said.rules().forEach(rule -> all.addAll(rule.findings()));
    return all;
  }

  /// The live rules of the public repository.
  static List<RuleText> rules() throws IOException {
    Path corpus = SharedData.corpus();
    List<RuleText> rules = new ArrayList<>();
    for (String folder : List.of("rules", "rules_building_block")) {
      try (Stream<Path> files = Files.walk(corpus.resolve(folder))) {
        for (Path file :
            files.filter(path -> path.toString().endsWith(".toml")).sorted().toList()) {
          RuleLocation location = RuleLocation.of(corpus.relativize(file), false);
          if (location.kind() != RuleLocation.Kind.DEPRECATED) {
            RuleText.of(location, Files.readString(file)).ifPresent(rules::add);
          }
        }
      }
    }
    return rules;
  }
}
