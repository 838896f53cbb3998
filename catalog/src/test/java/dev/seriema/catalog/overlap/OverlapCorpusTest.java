package dev.seriema.catalog.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.evidence.EvidenceTrial;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.overlap.Relation.Kind;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.SharedData;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The rules of a public rule set against each other, and some of them against all. It prints how
/// many relations of each kind there are and how long it took.
class OverlapCorpusTest {
  /// Of so many rules one is compared with all by itself.
  private static final int EVERY = Integer.getInteger("seriema.every", 60);

  private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
  private int confirmed;

  @Test
  void what_is_told_of_a_public_set_is_proved_or_shown() {
    List<Compiled> rules = rules();
    long start = System.nanoTime();
    Overlap overlap = new Overlap(rules, ShippedSchemas.NEWEST);
    List<Relation> pairs = overlap.among(_ -> {});
    System.out.printf("%,d rules, %.1f s: ", rules.size(), seconds(start));
    tell(pairs);
    assertThat(pairs)
        .isNotEmpty()
        .allMatch(pair -> pair.kind() == Kind.EQUAL || pair.kind() == Kind.INSIDE);
    kinds.clear();
    List<Relation> relations = new ArrayList<>();
    start = System.nanoTime();
    double longest = 0;
    for (int i = 0; i < rules.size(); i += EVERY) {
      long one = System.nanoTime();
      relations.addAll(overlap.of(rules.get(i)));
      longest = Math.max(longest, seconds(one));
    }
    int asked = (rules.size() + EVERY - 1) / EVERY;
    System.out.printf(
        "%,d of them by themselves, %.2f s each, %.2f s at most: ",
        asked, seconds(start) / asked, longest);
    tell(relations);
    System.out.printf("%,d events shown%n", confirmed);
    assertThat(kinds.getOrDefault(Kind.PARTLY_COMMON, 0))
        .isGreaterThan(2 * kinds.getOrDefault(Kind.NOT_DECIDED, 0));
  }

  private void tell(List<Relation> relations) {
    relations.forEach(relation -> {
      kinds.merge(relation.kind(), 1, Integer::sum);
      confirm(relation);
    });
    System.out.println(kinds);
  }

  /// Runs both rules over each event once more, in a run of its own.
  private void confirm(Relation relation) {
    if (relation.inside() instanceof Answer.Refuted(var events)) {
      assertThat(alerts(relation.first(), events)).isPositive();
      assertThat(alerts(relation.second(), events)).isZero();
    }
    if (relation.contains() instanceof Answer.Refuted(var events)) {
      assertThat(alerts(relation.first(), events)).isZero();
      assertThat(alerts(relation.second(), events)).isPositive();
    }
    if (relation.apart() instanceof Answer.Refuted(var events)) {
      assertThat(alerts(relation.first(), events)).isPositive();
      assertThat(alerts(relation.second(), events)).isPositive();
    }
  }

  private int alerts(Compiled rule, List<String> events) {
    confirmed++;
    return new EvidenceTrial(rule)
        .over(String.join("\n", events).getBytes(StandardCharsets.UTF_8))
        .alerts();
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static List<Compiled> rules() {
    Path corpus = SharedData.corpus();
    RuleSet set =
        RuleLoader.load(List.of(corpus.resolve("rules"), corpus.resolve("rules_building_block")));
    RuleCompiler compiler = new RuleCompiler(ShippedSchemas.NEWEST);
    List<Compiled> rules = new ArrayList<>();
    set.live()
        .forEach(loaded -> {
          if (compiler.compile(loaded.rule()) instanceof Compiled compiled) {
            rules.add(compiled);
          }
        });
    return rules;
  }
}
