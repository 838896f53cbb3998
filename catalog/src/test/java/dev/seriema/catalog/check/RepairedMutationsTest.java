package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.fix.Repaired;
import dev.seriema.catalog.fix.RuleRepair;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.RuleNotation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Severity;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Public rules are broken in the way that a check exists for, and repaired: the finding is gone
/// where there is a repair for it, nothing else is found that was not found before, and what was
/// repaired stays as it is.
class RepairedMutationsTest {
  private static final int RULES = 10;

  /// The rooms of the codes that are mutated; of others the tests of hints tell.
  private static final Pattern ROW =
      Pattern.compile("\\[((?:ATTACK|FORM|GUIDE|PLACE|TAG)-\\d{4})]");

  private final RuleRepair repair =
      new RuleRepair(
          new TextCheck(
              SharedData.corpus(),
              new RuleCompiler(ShippedSchemas.NEWEST.closedWhereDescribed()).withLints(),
              Packages.shipped(),
              Map.of()),
          _ -> true);

  @TestFactory
  Stream<DynamicTest> what_is_repaired_is_gone_and_nothing_comes_of_it() throws IOException {
    List<RuleText> rules = MutationRunTest.rules();
    Set<String> repaired = new TreeSet<>();
    return Stream.concat(
        MutationRunTest.MUTATIONS.stream()
            .map(mutation ->
                DynamicTest.dynamicTest(
                    mutation.code().id(),
                    () -> broken(mutation, rules).forEach(one -> repair(mutation, one, repaired)))),
        Stream.of(
            DynamicTest.dynamicTest(
                "the codes that the manual names",
                () -> assertThat(repaired).isEqualTo(ofManual()))));
  }

  /// The codes that the manual says are repaired.
  private static Set<String> ofManual() throws IOException {
    return Files.readAllLines(SharedData.repository().resolve("docs/fix.md")).stream()
        .filter(line -> line.startsWith("| ["))
        .flatMap(line -> ROW.matcher(line).results())
        .map(code -> code.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private record Broken(RuleText rule, RuleText.Broken broken) {}

  private static List<Broken> broken(Mutation mutation, List<RuleText> rules) {
    Chance chance = new Chance(mutation.code().id().hashCode());
    List<RuleText> some =
        rules.stream()
            .filter(mutation.qualifies())
            .collect(Collectors.toCollection(ArrayList::new));
    List<Broken> broken = new ArrayList<>();
    for (int i = 0; i < RULES && !some.isEmpty(); i++) {
      RuleText rule = some.remove(chance.below(some.size()));
      broken.add(new Broken(rule, mutation.breaking().apply(rule, chance)));
    }
    return broken;
  }

  private void repair(Mutation mutation, Broken broken, Set<String> gone) {
    String path = broken.rule.location().path();
    Repaired repaired = of(broken.rule, broken.broken);
    List<String> known = told(of(broken.rule, new RuleText.Broken(broken.rule.text(), 0)).found());
    List<String> left = new ArrayList<>(told(repaired.left()));
    known.forEach(left::remove);
    if (has(mutation, repaired.gone())) {
      gone.add(mutation.code().id());
      assertThat(left).as(path).isEmpty();
    } else {
      assertThat(left).as(path).allMatch(told -> told.startsWith(mutation.code().id()));
    }
    Repaired again =
        of(broken.rule, new RuleText.Broken(repaired.after().text(), 0, broken.broken.moved()));
    assertThat(again.after().text()).as(path).isEqualTo(repaired.after().text());
  }

  private static boolean has(Mutation mutation, List<Diagnostic> findings) {
    return findings.stream().anyMatch(finding -> finding.code().equals(mutation.code()));
  }

  private static List<String> told(List<Diagnostic> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .map(finding -> finding.code().id() + " " + finding.message())
        .toList();
  }

  private Repaired of(RuleText rule, RuleText.Broken broken) {
    Path path = SharedData.corpus().resolve(broken.moved().orElse(rule.location()).path());
    return repair.of(
        new RuleFiles.Candidate(path, path, RuleNotation.TOML, false),
        broken.text().getBytes(StandardCharsets.UTF_8));
  }
}
