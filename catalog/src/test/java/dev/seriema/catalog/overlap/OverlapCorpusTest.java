package dev.seriema.catalog.overlap;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/// The rules of a public rule set against each other. It prints how many pairs of each kind there
/// are.
class OverlapCorpusTest {
  @Test
  void the_rules_of_a_public_set_are_compared_with_each_other() {
    Path corpus = SharedData.corpus();
    RuleSet set =
        RuleLoader.load(List.of(corpus.resolve("rules"), corpus.resolve("rules_building_block")));
    RuleCompiler compiler = new RuleCompiler(ShippedSchemas.NEWEST);
    List<Compilation.Compiled> rules = new ArrayList<>();
    set.live()
        .forEach(loaded -> {
          if (compiler.compile(loaded.rule()) instanceof Compilation.Compiled compiled) {
            rules.add(compiled);
          }
        });
    long start = System.nanoTime();
    Overlap overlap = new Overlap(rules, ShippedSchemas.NEWEST);

    List<Relation> relations =
        overlap.among(done -> {
          if (done % 100 == 0) {
            System.out.printf("%d %.1f s%n", done, (System.nanoTime() - start) / 1e9);
          }
        });
    System.out.printf("%.1f s%n", (System.nanoTime() - start) / 1e9);
    Map<String, Integer> kinds = new TreeMap<>();
    for (Relation relation : relations) {
      kinds.merge(
          relation.kind()
              + " "
              + relation.inside().getClass().getSimpleName()
              + " "
              + relation.contains().getClass().getSimpleName()
              + " "
              + relation.apart().getClass().getSimpleName(),
          1,
          Integer::sum);
      System.out.println(
          relation.kind()
              + " | "
              + relation.first().rule().headline().name()
              + " | "
              + relation.second().rule().headline().name()
              + " | "
              + relation.inside()
              + " | "
              + relation.contains()
              + " | "
              + relation.onlyFirst()
              + relation.onlySecond());
    }
    System.out.println(kinds);
    assertThat(relations).isNotEmpty();
  }
}
