package dev.seriema.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.detector.exception.Exceptions;
import dev.seriema.model.exception.ExceptionList;
import dev.seriema.model.exception.ExceptionListId;
import dev.seriema.model.exception.ExceptionListId.Namespace;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.testkit.ReferenceEvaluator;
import dev.seriema.testkit.ReferenceEvaluator.Truth;
import dev.seriema.testkit.SlowDecoder;
import dev.seriema.testkit.random.Chance;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random items on random events: what the engine excepts, by candidates and without, is what a
/// slow reading of the items says, and so is what the slow evaluator makes of their condition.
class ExceptionPropertiesTest {
  private static final int LISTS = 150;
  private static final int EVENTS_PER_LIST = 40;
  private static final ExceptionListId LIST = new ExceptionListId("random", Namespace.SINGLE);
  private static final Rule RULE =
      TestRules.exported(
          TestRules.eql("r", "any where true"),
          new Rule.Narrowing(List.of(), List.of(LIST)),
          Rule.Deployment.NONE);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void an_event_is_excepted_where_all_entries_of_an_item_hold(long seed) {
    Chance chance = new Chance(seed);
    int excepted = 0;
    for (int i = 0; i < LISTS; i++) {
      RandomItems items = new RandomItems(chance);
      Compiled rule = compiled(items);
      DetectorThread candidates = thread(rule, false);
      DetectorThread everyRule = thread(rule, true);
      for (int j = 0; j < EVENTS_PER_LIST; j++) {
        PlainEvent event = PlainEvent.random(chance);
        boolean expected = items.except(event);
        String what = "seed %d: %s of %s".formatted(seed, items.items(), event.json());
        assertThat(isExcepted(candidates, event)).as(what).isEqualTo(expected);
        assertThat(isExcepted(everyRule, event)).as(what).isEqualTo(expected);
        assertThat(
                new ReferenceEvaluator(SlowDecoder.everything(document(event)))
                    .evaluate(rule.exceptions().byTime().orElseThrow()))
            .as(what)
            .isEqualTo(expected ? Truth.HOLDS : Truth.FAILS);
        excepted += expected ? 1 : 0;
      }
    }
    assertThat(excepted).isBetween(LISTS * EVENTS_PER_LIST / 10, LISTS * EVENTS_PER_LIST * 9 / 10);
  }

  private static Compiled compiled(RandomItems items) {
    ExceptionList list = new ExceptionList(LIST, items.items(), Optional.empty());
    RuleCompiler compiler =
        new RuleCompiler(_ -> PlainEvent.SCHEMA)
            .withExceptions(new Exceptions(Map.of(LIST, list), RandomItems.VALUES));
    return (Compiled) compiler.compile(RULE);
  }

  private static DetectorThread thread(Compiled rule, boolean everyRule) {
    return Detector.of(
            List.of(rule), EcsSchema.newest(), DetectorOptions.DEFAULT.withEveryRule(everyRule))
        .thread();
  }

  private static boolean isExcepted(DetectorThread thread, PlainEvent event) {
    byte[] document = document(event);
    assertThat(thread.take(document, 0, document.length)).isNull();
    assertThat(thread.matches() + thread.excepted()).isEqualTo(1);
    return thread.excepted() == 1;
  }

  private static byte[] document(PlainEvent event) {
    return event.json().getBytes(StandardCharsets.UTF_8);
  }
}
