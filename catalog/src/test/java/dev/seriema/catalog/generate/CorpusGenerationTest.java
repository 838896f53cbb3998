package dev.seriema.catalog.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.evidence.EvidenceKind;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.SharedData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How many rules of a public rule set events are made for. It prints the share of each type, and
/// the rest by reason. One rule in four is taken, or all with `-Dseriema.every=1`.
class CorpusGenerationTest {
  private static final double LEAST_SHARE = 0.95;
  private static final int EVERY = Integer.getInteger("seriema.every", 4);

  private final RuleCompiler compiler = new RuleCompiler(ShippedSchemas.NEWEST);
  private final Map<String, Tally> byType = new TreeMap<>();
  private final Map<String, List<String>> byReason = new TreeMap<>();

  private static final class Tally {
    int rules;
    int whole;
    int alerting;
    int quiet;

    @Override
    public String toString() {
      return whole + " of " + rules + " rules; " + alerting + " cases alert, " + quiet + " do not";
    }
  }

  private record Result(RuleSet.LoadedRule loaded, Generated made) {}

  @Test
  void nearly_all_rules_that_run_get_alerts_and_near_misses() {
    Path corpus = SharedData.corpus();
    RuleSet set =
        RuleLoader.load(List.of(corpus.resolve("rules"), corpus.resolve("rules_building_block")));
    List<Result> results =
        IntStream.range(0, set.rules().size() / EVERY)
            .parallel()
            .mapToObj(place -> set.rules().get(place * EVERY))
            .flatMap(loaded -> made(loaded).stream())
            .toList();
    results.forEach(this::note);
    byType.forEach((type, tally) -> System.out.println(type + ": " + tally));
    byReason.forEach(
        (reason, rules) -> System.out.println(rules.size() + " " + reason + ": " + rules));
    int rules = byType.values().stream().mapToInt(tally -> tally.rules).sum();
    int whole = byType.values().stream().mapToInt(tally -> tally.whole).sum();
    assertThat(rules).isGreaterThan(1_000 / EVERY);
    assertThat((double) whole / rules).isGreaterThan(LEAST_SHARE);
  }

  private List<Result> made(RuleSet.LoadedRule loaded) {
    return compiler.compile(loaded.rule()) instanceof Compilation.Compiled compiled
        ? List.of(
            new Result(loaded, EventGenerator.of(compiled, compiler.schema(loaded.rule()), 1)))
        : List.of();
  }

  private void note(Result result) {
    Generated made = result.made();
    Tally tally = byType.computeIfAbsent(result.loaded().rule().type().word(), _ -> new Tally());
    tally.rules++;
    tally.whole += made.isWhole() ? 1 : 0;
    tally.alerting += made.of(EvidenceKind.ALERTS).size();
    tally.quiet += made.of(EvidenceKind.QUIET).size();
    if (!made.isWhole()) {
      byReason
          .computeIfAbsent(made.gaps().toString(), _ -> new ArrayList<>())
          .add(result.loaded().rule().headline().name());
    }
  }
}
