package dev.seriema.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.engine.plan.Plan;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.expression.Condition;
import dev.seriema.testkit.random.Chance;
import dev.seriema.testkit.random.RandomConditions;
import dev.seriema.testkit.random.RandomDocuments;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The plan, whatever it rewrites, shares and skips, gives the answer of each condition by itself.
final class MatcherPropertiesTest {
  private static final int PLANS = 400;
  private static final int DOCUMENTS = 40;

  @Test
  void a_plan_matches_what_each_condition_matches_by_itself() {
    int matches = 0;
    for (long seed = 1; seed <= PLANS; seed++) {
      Chance chance = new Chance(seed);
      RandomConditions random = new RandomConditions(chance);
      List<Condition> conditions = chance.list(1, 12, () -> random.next(3));
      Plan.Builder builder = Plan.builder();
      conditions.forEach(builder::add);
      Plan plan = builder.build();
      Matcher matcher = new Matcher(plan);
      EventScanner scanner = new EventScanner(plan.layout(), ScanLimits.DEFAULT);
      Event event = new Event(plan.layout());
      List<ConditionTest> alone =
          conditions.stream().map(condition -> ConditionTest.of(condition, plan.layout())).toList();
      RandomDocuments documents = new RandomDocuments(chance);
      for (int i = 0; i < DOCUMENTS; i++) {
        byte[] document = documents.next();
        assertThat(scanner.scan(document, 0, document.length, event)).isNull();
        List<Integer> expected = new ArrayList<>();
        for (int rule = 0; rule < conditions.size(); rule++) {
          if (alone.get(rule).holds(event)) {
            expected.add(rule);
          }
        }
        String where =
            "seed "
                + seed
                + ", document "
                + new String(document, StandardCharsets.UTF_8)
                + ", conditions "
                + conditions;
        assertThat(found(matcher, matcher.match(event, null))).as(where).isEqualTo(expected);
        assertThat(found(matcher, matcher.matchEveryRule(event, null)))
            .as(where)
            .isEqualTo(expected);
        matches += expected.size();
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
    RandomDocuments documents = new RandomDocuments(chance);
    for (int i = 0; i < 200; i++) {
      byte[] document = documents.next();
      assertThat(scanner.scan(document, 0, document.length, event)).isNull();
      BitSet shown = new BitSet();
      shown.set(0, 12, true);
      shown.clear(chance.below(12));
      List<Integer> all = found(matcher, matcher.match(event, null));
      List<Integer> some = found(matcher, matcher.match(event, shown));
      assertThat(some).isEqualTo(all.stream().filter(shown::get).toList());
    }
  }

  private static List<Integer> found(Matcher matcher, int count) {
    List<Integer> rules = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rules.add(matcher.match(i));
    }
    return rules;
  }
}
