package dev.seriema.languages.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.eql.EqlSettings;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.testkit.ReferenceEvaluator;
import dev.seriema.testkit.ReferenceEvaluator.Truth;
import dev.seriema.testkit.SlowDecoder;
import dev.seriema.testkit.random.Chance;
import dev.seriema.testkit.random.RandomConditions;
import dev.seriema.testkit.random.RandomEvents;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntailmentTest {
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);
  private static final int EVENTS = 10_000;
  private static final int PAIRS_OF_AN_EVENT = 2;

  @Test
  void more_parts_of_an_and_narrow_and_more_parts_of_an_or_widen() {
    narrows("user.name == \"a\" and host.name == \"b\"", "host.name == \"b\"");
    narrows("user.name == \"a\"", "user.name == \"a\" or host.name == \"b\"");
    narrows("user.name == \"a\" and not host.name == \"b\"", "user.name == \"a\"");
    unrelated(
        "user.name == \"a\" and host.name == \"b\"", "user.name == \"a\" and host.id == \"b\"");
  }

  @Test
  void values_and_patterns_count() {
    narrows("process.name : \"cmd.exe\"", "process.name : \"cmd.*\"");
    narrows("process.name in (\"a\", \"b\")", "process.name in (\"b\", \"a\", \"c\")");
    narrows("process.pid > 5", "process.pid >= 5");
    narrows("not process.name in (\"a\", \"b\")", "process.name != \"a\"");
    narrows("process.name == \"a\"", "process.name != null");
    unrelated("process.name == \"a\"", "process.name == \"b\"");
  }

  @Test
  void one_list_or_several_questions_are_the_same() {
    same("process.name in (\"a\", \"b\")", "process.name == \"b\" or process.name == \"a\"");
    same(
        "not (process.name == \"a\" or host.id == \"b\")",
        "host.id != \"b\" and not process.name == \"a\"");
    same(
        "process.pid > 5 and (user.name == \"a\" or host.name == \"b\")",
        "(host.name == \"b\" or user.name == \"a\") and process.pid > 5");
  }

  @Test
  void what_is_computed_is_the_same_only_word_by_word() {
    same("length(user.name) > 5 and true", "length(user.name) > 5");
    unrelated("length(user.name) > 5", "length(user.name) > 6");
    unrelated("length(user.name) > 5", "not length(user.name) > 5");
  }

  @Test
  void a_field_may_have_several_values() {
    unrelated(
        "process.name == \"a\" and user.name == \"b\"",
        "process.name != \"b\" and user.name == \"b\"");
  }

  @Test
  void no_event_contradicts_what_is_claimed() {
    Chance chance = new Chance(20261126);
    RandomConditions conditions = new RandomConditions(chance);
    RandomEvents events = new RandomEvents(chance);
    int claims = 0;
    int met = 0;
    for (int i = 0; i < EVENTS; i++) {
      ReferenceEvaluator event = new ReferenceEvaluator(SlowDecoder.everything(events.next()));
      for (int pair = 0; pair < PAIRS_OF_AN_EVENT; pair++) {
        Condition one = conditions.next(3);
        Condition other = changed(one, conditions, chance);
        Entailment entailment = new Entailment();
        boolean forth = entailment.holds(one, other);
        boolean back = entailment.holds(other, one);
        if (forth || back) {
          claims++;
          boolean first = event.evaluate(one) == Truth.HOLDS;
          boolean second = event.evaluate(other) == Truth.HOLDS;
          assertThat(forth && first && !second).as("%s%nso %s", one, other).isFalse();
          assertThat(back && second && !first).as("%s%nso %s", other, one).isFalse();
          met += first != second ? 1 : 0;
        }
      }
    }
    assertThat(claims).isGreaterThan(EVENTS / 2);
    assertThat(met).isGreaterThan(EVENTS / 50);
  }

  /// Something near a condition.
  private static Condition changed(Condition condition, RandomConditions more, Chance chance) {
    return switch (condition) {
      case Condition.AllOf(var terms, _) -> joined(changed(terms, more, chance), true);
      case Condition.AnyOf(var terms, _) -> joined(changed(terms, more, chance), false);
      case Condition.Not(var operand, _) when chance.oneIn(2) ->
          new Condition.Not(changed(operand, more, chance), NOWHERE);
      case Condition.Test(var field, Predicate.OneOf(var values, var letterCase), _)
          when chance.oneIn(2) ->
          new Condition.Test(field, new Predicate.OneOf(values.subList(0, 1), letterCase), NOWHERE);
      case Condition.Test(var field, Predicate.Like(var patterns, var letterCase), _)
          when chance.oneIn(2) ->
          new Condition.Test(
              field, new Predicate.Like(patterns.subList(0, 1), letterCase), NOWHERE);
      default ->
          switch (chance.below(4)) {
            case 0 -> new Condition.AllOf(List.of(condition, more.next(1)), NOWHERE);
            case 1 -> new Condition.AnyOf(List.of(more.next(1), condition), NOWHERE);
            case 2 -> more.next(1);
            default -> condition;
          };
    };
  }

  private static List<Condition> changed(
      List<Condition> terms, RandomConditions more, Chance chance) {
    List<Condition> changed = new ArrayList<>(terms);
    int at = chance.below(terms.size());
    switch (chance.below(4)) {
      case 0 -> changed.remove(at);
      case 1 -> changed.add(more.next(1));
      case 2 -> Collections.reverse(changed);
      default -> changed.set(at, changed(changed.get(at), more, chance));
    }
    return changed;
  }

  private static Condition joined(List<Condition> terms, boolean all) {
    return terms.size() == 1
        ? terms.getFirst()
        : all ? new Condition.AllOf(terms, NOWHERE) : new Condition.AnyOf(terms, NOWHERE);
  }

  private static void narrows(String narrow, String wide) {
    assertThat(new Entailment().holds(condition(narrow), condition(wide))).isTrue();
    assertThat(new Entailment().holds(condition(wide), condition(narrow))).isFalse();
  }

  private static void same(String one, String other) {
    assertThat(new Entailment().isSame(condition(one), condition(other))).isTrue();
  }

  private static void unrelated(String one, String other) {
    assertThat(new Entailment().holds(condition(one), condition(other))).isFalse();
    assertThat(new Entailment().holds(condition(other), condition(one))).isFalse();
  }

  private static Condition condition(String eql) {
    return Eql.compile("any where " + eql, new EqlSettings(EcsSchema.newest()))
        .tree()
        .orElseThrow()
        .conditions()
        .getFirst();
  }
}
