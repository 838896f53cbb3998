package dev.seriema.catalog.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.evidence.EvidenceFolder;
import dev.seriema.catalog.evidence.EvidenceJudge;
import dev.seriema.catalog.evidence.RuleEvidence;
import dev.seriema.catalog.generate.EventGenerator;
import dev.seriema.catalog.generate.Generated;
import dev.seriema.catalog.generate.GeneratedFiles;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.mutation.MutantVerdict.Fate;
import dev.seriema.catalog.scaffold.NewFiles;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What share of the mutants of public rules the events kill that are generated from them. It
/// prints the share of each mutation. One rule in eighty is taken, or more with
/// `-Dseriema.every=N`.
class CorpusMutationTest {
  private static final double LEAST_SHARE = 0.65;
  private static final int EVERY = Integer.getInteger("seriema.every", 80);

  @TempDir private Path folder;
  private final RuleCompiler compiler = new RuleCompiler(ShippedSchemas.NEWEST);
  private final Map<String, int[]> byMutation = new TreeMap<>();

  @Test
  void generated_events_kill_most_mutants() {
    Path corpus = SharedData.corpus();
    RuleSet set =
        RuleLoader.load(List.of(corpus.resolve("rules"), corpus.resolve("rules_building_block")));

    List<MutationScore> scores =
        IntStream.range(0, set.rules().size() / EVERY)
            .parallel()
            .mapToObj(place -> score(set.rules().get(place * EVERY), place))
            .flatMap(Optional::stream)
            .toList();

    scores.forEach(score -> score.verdicts().forEach(this::note));
    byMutation.forEach((word, counts) ->
        System.out.printf(
            "%s: %d killed, %d survived with an event, %d without, %d equivalent, %d not run%n",
            word, counts[0], counts[1], counts[2], counts[3], counts[4]));
    int killed = scores.stream().mapToInt(score -> score.count(Fate.KILLED)).sum();
    int counted = scores.stream().mapToInt(MutationScore::counted).sum();
    System.out.println(scores.size() + " rules: " + killed + " of " + counted + " killed");
    assertThat(scores.size()).isGreaterThan(1_000 / EVERY);
    assertThat((double) killed / counted).isGreaterThan(LEAST_SHARE);
  }

  /// @return empty for a rule that does not run, and one of which no events were made
  private Optional<MutationScore> score(RuleSet.LoadedRule loaded, int place) {
    if (!(compiler.compile(loaded.rule()) instanceof Compilation.Compiled compiled)) {
      return Optional.empty();
    }
    Generated generated = EventGenerator.of(compiled, compiler.schema(loaded.rule()), 1);
    if (!generated.isWhole()) {
      return Optional.empty();
    }
    Path evidence = folder.resolve(place + ".evidence");
    try {
      NewFiles.write(evidence, GeneratedFiles.of(generated));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    RuleEvidence rule =
        new RuleEvidence(
            loaded.file(),
            loaded.source(),
            Optional.of(loaded.rule().id()),
            Optional.of(loaded.rule()),
            "",
            List.of(EvidenceFolder.read(evidence)));
    return new MutationJudge(compiler).judge(new EvidenceJudge(compiler).judge(rule));
  }

  private void note(MutantVerdict verdict) {
    int[] counts = byMutation.computeIfAbsent(verdict.mutant().mutation().word(), _ -> new int[5]);
    int column =
        switch (verdict.fate()) {
          case KILLED -> 0;
          case SURVIVED -> verdict.events().isPresent() ? 1 : 2;
          case EQUIVALENT -> 3;
          case NOT_RUN -> 4;
        };
    counts[column]++;
  }
}
