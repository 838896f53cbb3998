package dev.seriema.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriema.engine.plan.Observations;
import dev.seriema.engine.plan.Plan;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.event.Event;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.ScalarFunction;
import dev.seriema.model.value.Value;
import dev.seriema.testkit.random.Chance;
import dev.seriema.testkit.random.RandomConditions;
import dev.seriema.testkit.random.RandomEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// A test that throws makes those conditions fail whose truth depends on it, in whatever order they
/// ask, and changes no answer about others.
final class MatchFailuresTest {
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);
  private static final int PLANS = 60;
  private static final int DOCUMENTS = 40;

  @Test
  void only_a_condition_that_depends_on_what_throws_fails() {
    int failed = 0;
    for (long seed = 1; seed <= PLANS; seed++) {
      Chance chance = new Chance(seed);
      RandomConditions random = new RandomConditions(chance);
      List<Condition> sound = chance.list(2, 12, () -> random.next(2));
      Tried without = new Tried(sound);
      Tried both = new Tried(List.of(both(sound.get(0), true), both(sound.get(1), false)), sound);
      RandomEvents events = new RandomEvents(chance);
      for (int i = 0; i < DOCUMENTS; i++) {
        byte[] document = events.next();
        List<Integer> expected = without.matches(document, false);
        boolean isFirst = expected.contains(0);
        boolean isSecond = expected.contains(1);
        for (boolean everyRule : List.of(false, true)) {
          List<Integer> found = both.matches(document, everyRule);
          assertThat(found.contains(0)).as("seed %d: and", seed).isFalse();
          assertThat(both.failed.contains(0)).as("seed %d: and", seed).isEqualTo(isFirst);
          assertThat(found.contains(1)).as("seed %d: or", seed).isEqualTo(isSecond);
          assertThat(both.failed.contains(1)).as("seed %d: or", seed).isEqualTo(!isSecond);
          assertThat(found.stream().filter(rule -> rule > 1).map(rule -> rule - 2).toList())
              .as("seed %d: others", seed)
              .isEqualTo(expected);
        }
        failed += both.failed.size();
        both.learn(document);
      }
    }
    assertThat(failed).isGreaterThan(PLANS);
  }

  @Test
  void what_is_left_out_is_not_tried() {
    Chance chance = new Chance(3);
    Condition sound = new RandomConditions(chance).next(2);
    Tried tried = new Tried(List.of(both(sound, false)), List.of(sound));
    byte[] document = new RandomEvents(chance).next();
    tried.matcher.leaveOut(0);
    tried.matches(document, true);
    assertThat(tried.failed).isEmpty();
  }

  @Test
  void without_somebody_who_is_told_a_failure_is_thrown() {
    Chance chance = new Chance(5);
    Plan plan = plan(List.of(throwing()));
    Event event = Scanned.event(plan.layout(), new RandomEvents(chance).next());
    Matcher matcher = new Matcher(plan);
    assertThatThrownBy(() -> matcher.match(event, null))
        .hasMessage("condition 0 failed")
        .hasCauseInstanceOf(StackOverflowError.class);
  }

  private static Condition both(Condition sound, boolean all) {
    List<Condition> terms = List.of(throwing(), sound);
    return all ? new Condition.AllOf(terms, NOWHERE) : new Condition.AnyOf(terms, NOWHERE);
  }

  private static Condition throwing() {
    return new Condition.Holds(new Expression.Call(new RunsOver(), List.of()), NOWHERE);
  }

  private static Plan plan(List<Condition> conditions) {
    Plan.Builder builder = Plan.builder();
    conditions.forEach(builder::add);
    return builder.build();
  }

  /// A function that goes too deep.
  private record RunsOver() implements ScalarFunction {
    @Override
    public String name() {
      return "runsOver";
    }

    @Override
    public Value apply(List<Value> arguments) {
      throw new StackOverflowError();
    }
  }

  /// A plan that is tried, and the conditions that failed on the last document.
  private static final class Tried {
    final TreeSet<Integer> failed = new TreeSet<>();
    final Matcher matcher;
    private final Plan plan;
    private Observations observed;

    Tried(List<Condition> conditions) {
      plan = plan(conditions);
      observed = new Observations(plan);
      matcher = new Matcher(new PlanTests(plan), (condition, _) -> failed.add(condition));
    }

    Tried(List<Condition> failing, List<Condition> sound) {
      this(concat(failing, sound));
    }

    private static List<Condition> concat(List<Condition> one, List<Condition> other) {
      List<Condition> all = new ArrayList<>(one);
      all.addAll(other);
      return all;
    }

    List<Integer> matches(byte[] document, boolean everyRule) {
      failed.clear();
      Event event = Scanned.event(plan.layout(), document);
      int count = everyRule ? matcher.matchEveryRule(event, null) : matcher.match(event, null);
      List<Integer> matches = new ArrayList<>();
      for (int place = 0; place < count; place++) {
        matches.add(matcher.match(place));
      }
      return matches;
    }

    void learn(byte[] document) {
      matcher.observe(Scanned.event(plan.layout(), document), observed);
      if (observed.size() > DOCUMENTS / 4) {
        plan.adapt(observed);
        observed = new Observations(plan);
      }
    }
  }
}
