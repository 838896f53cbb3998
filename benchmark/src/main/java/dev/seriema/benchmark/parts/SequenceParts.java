package dev.seriema.benchmark.parts;

import dev.seriema.engine.sequence.Hit;
import dev.seriema.engine.sequence.KeyReader;
import dev.seriema.engine.sequence.SequenceLimits;
import dev.seriema.engine.sequence.SequenceOperator;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.schema.FieldPath;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What an event costs a sequence once it is known which stages it satisfies: its key is read, a
/// sequence opens, and of each twentieth event one ends. A thousand are open.
@State(Scope.Thread)
public class SequenceParts {
  private static final int MASK = MadeProcesses.COUNT - 1;
  private static final int ENDS = 20;
  private static final long MILLISECOND = 1_000_000;

  private long matches;
  private final SequenceQuery query = query();
  private final EventLayout layout = EventLayout.of(List.of(new FieldPath("process.entity_id")));
  private final List<Event> events = MadeProcesses.events(layout);
  private final KeyReader keys = KeyReader.of(query, layout, 1_000);
  private final Hit hit = Hit.of(query);
  private final SequenceOperator operator =
      new SequenceOperator(query, SequenceLimits.DEFAULT, _ -> matches++);
  private long number;

  private static SequenceQuery query() {
    Query query =
        MadeConditions.parsed(
                QueryLanguage.EQL,
                "sequence by process.entity_id with maxspan=1h [any where true] [any where true]")
            .tree()
            .orElseThrow();
    if (query instanceof SequenceQuery sequence) {
      return sequence;
    }
    throw new IllegalStateException("no sequence: " + query);
  }

  @Benchmark
  public long takeAStepOfASequence() {
    number++;
    hit.begin(number, number * MILLISECOND);
    hit.satisfies(number % ENDS == 0 ? 1 : 0);
    keys.read(events.get((int) (number * 7) & MASK), hit);
    operator.take(hit);
    return matches;
  }
}
