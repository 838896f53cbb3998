package dev.seriema.catalog.need;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.engine.match.Matcher;
import dev.seriema.engine.plan.Plan;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.ReadFields;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.testkit.random.Chance;
import dev.seriema.testkit.random.RandomConditions;
import dev.seriema.testkit.random.RandomEvents;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Random conditions on random events: what the engine finds is never called impossible.
class PossibleTest {
  private static final long SEED = 20261126;
  private static final int CONDITIONS = 2_000;
  private static final int EVENTS = 200;

  private final RandomConditions conditions = new RandomConditions(new Chance(SEED));
  private final RandomEvents events = new RandomEvents(new Chance(SEED + 1));

  @Test
  void a_condition_that_holds_is_possible_and_many_that_fail_are_not() {
    List<byte[]> documents = Stream.generate(events::next).limit(EVENTS).toList();
    int held = 0;
    int impossible = 0;
    for (int i = 0; i < CONDITIONS; i++) {
      Condition condition = conditions.next(3);
      Plan.Builder builder = Plan.builder();
      builder.add(condition);
      Plan plan = builder.build();
      Matcher matcher = new Matcher(plan);
      EventScanner scanner = new EventScanner(plan.layout(), ScanLimits.DEFAULT);
      Event event = new Event(plan.layout());
      for (byte[] document : documents) {
        assertThat(scanner.scan(document, 0, document.length, event)).isNull();
        boolean holds = matcher.match(event, null) > 0;
        List<List<FieldPath>> missing = new Possible(present(condition, event)).missing(condition);
        if (holds) {
          assertThat(missing)
              .as("%s on %s", condition, new String(document, StandardCharsets.UTF_8))
              .isEmpty();
        }
        held += holds ? 1 : 0;
        impossible += missing.isEmpty() ? 0 : 1;
      }
    }
    assertThat(held).isGreaterThan(CONDITIONS);
    assertThat(impossible).isGreaterThan(CONDITIONS);
  }

  private static Set<FieldPath> present(Condition condition, Event event) {
    Set<FieldPath> present = new HashSet<>();
    for (FieldPath field :
        ReadFields.of(condition).stream().map(Field::path).collect(Collectors.toSet())) {
      int slot = event.layout().slot(field);
      if (slot >= 0 && event.first(slot) != Event.NONE) {
        present.add(field);
      }
    }
    return present;
  }
}
