package dev.seriema.benchmark.parts;

import dev.seriema.engine.match.ConditionTest;
import dev.seriema.engine.plan.Plan;
import dev.seriema.model.event.Event;
import dev.seriema.model.expression.Condition;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// One pattern on one value of an event that was scanned before; the value is not folded anew.
@State(Scope.Thread)
public class WildcardParts {
  private final Condition suffix =
      MadeConditions.eql("any where process.executable : \"*\\\\cmd.exe\"");
  private final Condition middle =
      MadeConditions.eql("any where process.command_line : \"C:\\\\Windows\\\\*bypass*update*\"");
  private final Plan plan = Plan.builder().readFieldsOf(suffix).readFieldsOf(middle).build();
  private final List<Event> events = MadeProcesses.events(plan.layout());
  private final ConditionTest ends = ConditionTest.of(suffix, plan.layout());
  private final ConditionTest contains = ConditionTest.of(middle, plan.layout());
  private int next;

  @Benchmark
  public boolean testTheEndOfAPath() {
    return ends.holds(events.get(next++ & (MadeProcesses.COUNT - 1)));
  }

  @Benchmark
  public boolean testACommandLineForThreeTexts() {
    return contains.holds(events.get(next++ & (MadeProcesses.COUNT - 1)));
  }
}
