package dev.seriema.catalog.generate;

import dev.seriema.engine.match.Matcher;
import dev.seriema.engine.plan.Plan;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.event.ScanFault;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.expression.Condition;
import java.util.BitSet;
import java.util.List;

/// Asks the engine which of some conditions an event satisfies. Not thread-safe.
final class ConditionProbe {
  private final ListFields lists;
  private final Matcher matcher;
  private final EventScanner scanner;
  private final Event event;
  private final JsonWriter json = new JsonWriter();

  ConditionProbe(List<Condition> conditions, ListFields lists) {
    this.lists = lists;
    Plan.Builder builder = Plan.builder();
    conditions.forEach(builder::add);
    Plan plan = builder.build();
    matcher = new Matcher(plan);
    scanner = new EventScanner(plan.layout(), ScanLimits.DEFAULT);
    event = new Event(plan.layout());
  }

  /// The places of the conditions that hold.
  BitSet holding(Draft draft) {
    json.clear();
    draft.write(lists, json);
    ScanFault fault = scanner.scan(json.bytes(), 0, json.length(), event);
    if (fault != null) {
      throw new IllegalStateException("a generated event is none: " + fault.message());
    }
    BitSet holding = new BitSet();
    int count = matcher.matchEveryRule(event, null);
    for (int place = 0; place < count; place++) {
      holding.set(matcher.match(place));
    }
    return holding;
  }
}
