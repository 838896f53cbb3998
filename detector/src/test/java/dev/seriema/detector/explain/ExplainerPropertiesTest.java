package dev.seriema.detector.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.engine.match.Matcher;
import dev.seriema.engine.match.Outcome;
import dev.seriema.engine.plan.Plan;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.testkit.ReferenceEvaluator;
import dev.seriema.testkit.ReferenceEvaluator.Truth;
import dev.seriema.testkit.SlowDecoder;
import dev.seriema.testkit.random.Chance;
import dev.seriema.testkit.random.RandomConditions;
import dev.seriema.testkit.random.RandomEvents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class ExplainerPropertiesTest {
  private static final int MOST_LEAVES = 10;

  @Test
  void every_part_says_what_the_reference_says_and_the_whole_what_the_matcher_says() {
    long seed = ThreadLocalRandom.current().nextLong();
    Chance chance = new Chance(seed);
    RandomConditions conditions = new RandomConditions(chance);
    RandomEvents events = new RandomEvents(chance);
    int matches = 0;
    int untried = 0;
    for (int i = 0; i < 500; i++) {
      Condition condition = conditions.next(3);
      Clause clause = Clauses.of(condition);
      ExplainerThread thread = Explainer.of(condition, clause, EcsSchema.newest()).thread();
      for (int n = 0; n < 10; n++) {
        byte[] document = events.next();
        String what =
            "seed %d: %s on %s"
                .formatted(seed, condition, new String(document, StandardCharsets.UTF_8));
        assertThat(thread.take(document, 0, document.length)).as(what).isNull();
        Explanation explanation = thread.explain();

        expectAgreement(explanation.condition(), clause, reference(document), what);
        boolean matched = matches(condition, document);
        assertThat(explanation.matches()).as(what).isEqualTo(matched);
        assertThat(thread.steps()).as(what).isEqualTo(explanation.steps());
        assertThat(explanation.changes()).as(what).hasSize(explanation.distance());
        assertThat(explanation.candidacy().tried() || !matched).as(what).isTrue();
        matches += matched ? 1 : 0;
        untried += explanation.candidacy().tried() ? 0 : 1;
      }
    }
    assertThat(matches).as("seed %d", seed).isGreaterThan(700);
    assertThat(untried).as("seed %d", seed).isGreaterThan(150);
  }

  @Test
  void the_distance_is_the_least_number_of_leaves_to_change() {
    long seed = ThreadLocalRandom.current().nextLong();
    Chance chance = new Chance(seed);
    RandomConditions conditions = new RandomConditions(chance);
    RandomEvents events = new RandomEvents(chance);
    int far = 0;
    for (int i = 0; i < 1_000; i++) {
      Condition condition = conditions.next(3);
      Clause clause = Clauses.of(condition);
      if (leaves(clause) <= MOST_LEAVES) {
        byte[] document = events.next();
        ExplainerThread thread = Explainer.of(condition, clause, EcsSchema.newest()).thread();
        assertThat(thread.take(document, 0, document.length)).isNull();
        Explanation explanation = thread.explain();
        assertThat(explanation.distance())
            .as("seed %d: %s on %s", seed, condition, new String(document, StandardCharsets.UTF_8))
            .isEqualTo(fewestChanges(explanation.condition(), leaves(clause)));
        far += explanation.distance() > 1 ? 1 : 0;
      }
    }
    assertThat(far).as("seed %d", seed).isGreaterThan(25);
  }

  private static void expectAgreement(
      Part part, Clause clause, ReferenceEvaluator reference, String what) {
    assertThat(part.outcome())
        .as("%s: %s", what, clause)
        .isEqualTo(outcome(reference.evaluate(clause, false)));
    switch (clause) {
      case Clause.Leaf _ -> assertThat(part).isInstanceOf(Part.Leaf.class);
      case Clause.Not(var operand, _) ->
          expectAgreement(((Part.Not) part).operand(), operand, reference, what);
      case Clause.Group(_, var terms, _) -> {
        List<Part> parts = ((Part.Group) part).terms();
        assertThat(parts).hasSameSizeAs(terms);
        for (int i = 0; i < parts.size(); i++) {
          expectAgreement(parts.get(i), terms.get(i), reference, what);
        }
      }
    }
  }

  private static Outcome outcome(Truth truth) {
    return switch (truth) {
      case HOLDS -> Outcome.HELD;
      case FAILS -> Outcome.FAILED;
      case UNKNOWN -> Outcome.UNKNOWN;
    };
  }

  private static boolean matches(Condition condition, byte[] document) {
    Plan.Builder builder = Plan.builder();
    builder.add(condition);
    Plan plan = builder.build();
    Event event = new Event(plan.layout());
    assertThat(
            new EventScanner(plan.layout(), ScanLimits.DEFAULT)
                .scan(document, 0, document.length, event))
        .isNull();
    return new Matcher(plan).matchEveryRule(event, null) > 0;
  }

  private static ReferenceEvaluator reference(byte[] document) {
    return new ReferenceEvaluator(SlowDecoder.everything(document));
  }

  private static int leaves(Clause clause) {
    return switch (clause) {
      case Clause.Leaf _ -> 1;
      case Clause.Not(var operand, _) -> leaves(operand);
      case Clause.Group(_, var terms, _) -> terms.stream().mapToInt(term -> leaves(term)).sum();
    };
  }

  /// Tries every set of leaves.
  private static int fewestChanges(Part root, int leaves) {
    int fewest = Integer.MAX_VALUE;
    for (int changed = 0; changed < 1 << leaves; changed++) {
      if (Integer.bitCount(changed) < fewest && holds(root, true, numbers(changed))) {
        fewest = Integer.bitCount(changed);
      }
    }
    return fewest;
  }

  /// Whether the leaves whose turn it is have been changed, by their order in the tree.
  private static List<Boolean> numbers(int changed) {
    List<Boolean> turns = new ArrayList<>();
    for (int leaf = 0; leaf < MOST_LEAVES; leaf++) {
      turns.add((changed >> leaf & 1) != 0);
    }
    return turns;
  }

  /// A changed leaf answers as a match needs it; each leaf takes its turn from the front.
  private static boolean holds(Part part, boolean wanted, List<Boolean> turns) {
    return switch (part) {
      case Part.Leaf leaf -> {
        boolean changed = turns.removeFirst();
        yield changed || leaf.outcome() == (wanted ? Outcome.HELD : Outcome.FAILED);
      }
      case Part.Not not -> holds(not.operand(), !wanted, turns);
      case Part.Group group -> {
        boolean all = (group.join() == Clause.Join.ALL) == wanted;
        boolean holds = all;
        for (Part term : group.terms()) {
          boolean one = holds(term, wanted, turns);
          holds = all ? holds && one : holds || one;
        }
        yield holds;
      }
    };
  }
}
