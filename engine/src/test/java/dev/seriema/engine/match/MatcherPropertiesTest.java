package dev.seriema.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriema.engine.plan.Observations;
import dev.seriema.engine.plan.Plan;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.expression.Condition;
import dev.seriema.testkit.ReferenceEvaluator;
import dev.seriema.testkit.SlowDecoder;
import dev.seriema.testkit.random.Chance;
import dev.seriema.testkit.random.RandomConditions;
import dev.seriema.testkit.random.RandomEvents;
import dev.seriema.testkit.random.Shrinking;
import dev.seriema.testkit.random.SpecDraft;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Scanner, plan and matcher, whatever they rewrite, share and skip, give the answer that each
/// condition has by itself, and the answer of slow and obvious code.
final class MatcherPropertiesTest {
  private static final int PLANS = 150;
  private static final int DOCUMENTS = 40;

  @Test
  void a_plan_matches_what_slow_and_obvious_code_says_of_each_condition() {
    int matches = 0;
    for (long seed = 1; seed <= PLANS; seed++) {
      Chance chance = new Chance(seed);
      RandomConditions random = new RandomConditions(chance);
      List<Condition> conditions = chance.list(1, 12, () -> random.next(3));
      Answers answers = new Answers(conditions);
      RandomEvents documents = new RandomEvents(chance);
      for (int i = 0; i < DOCUMENTS; i++) {
        byte[] document = documents.next();
        answers.take(document);
        if (!answers.agree()) {
          fail(report(seed, conditions, document, answers));
        }
        matches += answers.reference.size();
      }
    }
    assertThat(matches).as("random conditions and documents meet").isGreaterThan(PLANS);
  }

  /// Events come again and again, so that classes form, each shown to all rules or to some; what
  /// the plan learns is thrown away and learned anew several times.
  @Test
  void what_is_learned_from_events_changes_no_answer() {
    long matches = 0;
    for (long seed = 1; seed <= PLANS; seed++) {
      Chance chance = new Chance(seed);
      RandomConditions random = new RandomConditions(chance);
      List<Condition> conditions = chance.list(1, 12, () -> random.next(3));
      Answers answers = new Answers(conditions);
      RandomEvents events = new RandomEvents(chance);
      List<byte[]> documents = chance.list(3, 8, events::next);
      List<List<Integer>> expected = documents.stream().map(answers::ofReference).toList();
      BitSet some = new BitSet();
      IntStream.range(0, conditions.size()).filter(_ -> chance.oneIn(2)).forEach(some::set);
      for (int round = 0; round < 2; round++) {
        for (int i = 0; i < 2 * ClassLevel.OFTEN * documents.size(); i++) {
          int document = chance.below(documents.size());
          boolean isShownAll = chance.oneIn(2);
          List<Integer> found =
              answers.byCandidates(documents.get(document), isShownAll ? null : some);
          assertThat(found)
              .as(
                  "seed %d, round %d, %s",
                  seed, round, new String(documents.get(document), StandardCharsets.UTF_8))
              .isEqualTo(
                  expected.get(document).stream()
                      .filter(rule -> isShownAll || some.get(rule))
                      .toList());
          matches += found.size();
        }
        answers.learnFrom(documents);
      }
    }
    assertThat(matches).as("random conditions and documents meet").isGreaterThan(PLANS);
  }

  @Test
  void a_rule_that_an_event_is_not_shown_to_does_not_match() {
    Chance chance = new Chance(7);
    RandomConditions random = new RandomConditions(chance);
    Plan.Builder builder = Plan.builder();
    chance.list(12, 12, () -> random.next(2)).forEach(builder::add);
    Plan plan = builder.build();
    Matcher matcher = new Matcher(plan);
    EventScanner scanner = new EventScanner(plan.layout(), ScanLimits.DEFAULT);
    Event event = new Event(plan.layout());
    RandomEvents documents = new RandomEvents(chance);
    for (int i = 0; i < 200; i++) {
      byte[] document = documents.next();
      assertThat(scanner.scan(document, 0, document.length, event)).isNull();
      BitSet shown = new BitSet();
      shown.set(0, 12, true);
      shown.clear(chance.below(12));
      List<Integer> all = Answers.found(matcher, matcher.match(event, null));
      List<Integer> some = Answers.found(matcher, matcher.match(event, shown));
      assertThat(some).isEqualTo(all.stream().filter(shown::get).toList());
    }
  }

  /// The numbers of the conditions that match one document, by four ways to find them.
  private static final class Answers {
    private final List<Condition> conditions;
    private final Plan plan;
    private final Matcher matcher;
    private final EventScanner scanner;
    private final Event event;
    private final List<ConditionTest> tests;
    private List<Integer> reference = List.of();
    private List<Integer> alone = List.of();
    private List<Integer> candidates = List.of();
    private List<Integer> everyRule = List.of();

    Answers(List<Condition> conditions) {
      this.conditions = conditions;
      Plan.Builder builder = Plan.builder();
      conditions.forEach(builder::add);
      plan = builder.build();
      matcher = new Matcher(plan);
      scanner = new EventScanner(plan.layout(), ScanLimits.DEFAULT);
      event = new Event(plan.layout());
      tests = conditions.stream().map(one -> ConditionTest.of(one, plan.layout())).toList();
    }

    void take(byte[] document) {
      assertThat(scanner.scan(document, 0, document.length, event)).isNull();
      candidates = found(matcher, matcher.match(event, null));
      everyRule = found(matcher, matcher.matchEveryRule(event, null));
      alone = new ArrayList<>();
      reference = new ArrayList<>();
      ReferenceEvaluator evaluator = new ReferenceEvaluator(SlowDecoder.everything(document));
      for (int rule = 0; rule < conditions.size(); rule++) {
        if (tests.get(rule).holds(event)) {
          alone.add(rule);
        }
        if (evaluator.evaluate(conditions.get(rule)) == ReferenceEvaluator.Truth.HOLDS) {
          reference.add(rule);
        }
      }
    }

    List<Integer> ofReference(byte[] document) {
      take(document);
      return reference;
    }

    List<Integer> byCandidates(byte[] document, @Nullable BitSet shown) {
      assertThat(scanner.scan(document, 0, document.length, event)).isNull();
      return found(matcher, matcher.match(event, shown));
    }

    void learnFrom(List<byte[]> documents) {
      Observations observed = new Observations(plan);
      for (byte[] document : documents) {
        for (int i = 0; i < 5; i++) {
          assertThat(scanner.scan(document, 0, document.length, event)).isNull();
          matcher.observe(event, observed);
        }
      }
      plan.adapt(observed);
    }

    boolean agree() {
      return reference.equals(alone) && reference.equals(candidates) && reference.equals(everyRule);
    }

    static List<Integer> found(Matcher matcher, int count) {
      List<Integer> rules = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        rules.add(matcher.match(i));
      }
      return rules;
    }

    @Override
    public String toString() {
      return "slow and obvious %s, condition by condition %s, by candidates %s, every rule %s"
          .formatted(reference, alone, candidates, everyRule);
    }
  }

  /// The seed, and the smallest case that still fails, as specs to paste.
  private static String report(
      long seed, List<Condition> conditions, byte[] document, Answers first) {
    Shrinking.Case whole = new Shrinking.Case(conditions, object(document));
    Shrinking.Case smallest =
        fails(whole) ? Shrinking.smallest(whole, MatcherPropertiesTest::fails) : whole;
    Answers answers = answers(smallest);
    StringBuilder report = new StringBuilder("seed " + seed + ", as generated: " + first);
    report.append("\nshrunk, matches are ").append(answers).append('\n');
    for (int i = 0; i < smallest.conditions().size(); i++) {
      report
          .append('\n')
          .append(
              SpecDraft.of(
                  "Shrunk from seed " + seed + ", condition " + i,
                  smallest.conditions().get(i),
                  smallest.document(),
                  answers.reference.contains(i)));
    }
    return report.toString();
  }

  private static boolean fails(Shrinking.Case candidate) {
    return !answers(candidate).agree();
  }

  private static Answers answers(Shrinking.Case candidate) {
    Answers answers = new Answers(candidate.conditions());
    answers.take(candidate.document().toString().getBytes(StandardCharsets.UTF_8));
    return answers;
  }

  private static ObjectNode object(byte[] document) {
    try {
      JsonMapper mapper =
          JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
      return (ObjectNode) mapper.readTree(new String(document, StandardCharsets.UTF_8));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
