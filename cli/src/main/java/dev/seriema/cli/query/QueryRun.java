package dev.seriema.cli.query;

import dev.seriema.cli.reading.BlockFindings;
import dev.seriema.cli.reading.Reading;
import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.cli.run.OrderedWork;
import dev.seriema.engine.match.Matcher;
import dev.seriema.engine.plan.Plan;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.intake.LineBlock;
import dev.seriema.intake.order.TimedEntry;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.expression.Condition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Finds the events that satisfy one condition, in the order of the input.
public final class QueryRun {
  private final Plan plan;
  private final HitOrder order;
  private final Reading reading;
  private final ReadingTally tally;

  private long kept;
  private long timed;

  /// @param order what orders hits
  /// @param tally gathers what there is to say about the input
  public QueryRun(Condition condition, HitOrder order, Reading reading, ReadingTally tally) {
    Plan.Builder builder = Plan.builder();
    order.fields().forEach(builder::read);
    builder.add(condition);
    this.plan = builder.build();
    this.order = order;
    this.reading = reading;
    this.tally = tally;
  }

  /// Takes hits in the order of the input.
  public interface Sink {
    /// @return whether to go on
    boolean take(TimedEntry hit) throws IOException;
  }

  /// @throws IOException when the sink does
  public void over(List<EventSource> sources, Sink sink, Consumer<IntakeFinding> findings)
      throws IOException {
    try {
      new OrderedWork<Found>(sources, reading.limits().documentBytes(), reading.threads())
          .run(Search::new, found -> handOut(found, sink, findings));
    } catch (UncheckedIOException fault) {
      throw fault.getCause();
    }
  }

  /// Events and lines that were refused.
  public long read() {
    return kept + tally.refused();
  }

  /// Hits that have a time.
  public long timed() {
    return timed;
  }

  private boolean handOut(Found found, Sink sink, Consumer<IntakeFinding> findings) {
    tally.add(found.findings, findings);
    kept += found.kept;
    try {
      for (TimedEntry hit : found.hits) {
        timed += hit.time() == TimedEntry.NO_TIME ? 0 : 1;
        if (!sink.take(hit)) {
          return false;
        }
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return true;
  }

  /// What one block holds.
  private static final class Found {
    private final BlockFindings findings;
    private final List<TimedEntry> hits = new ArrayList<>();
    private long kept;

    Found(BlockFindings findings) {
      this.findings = findings;
    }
  }

  /// What one thread works with.
  private final class Search implements OrderedWork.Worker<Found> {
    private final Event event = new Event(plan.layout());
    private final BlockEvents events =
        new BlockEvents(new EventScanner(plan.layout(), reading.limits()), event);
    private final Matcher matcher = new Matcher(plan);
    private final JsonWriter json = new JsonWriter();

    @Override
    public Found work(@Nullable LineBlock block, List<IntakeFinding> before) {
      Found found = new Found(new BlockFindings(before, reading.keepsRejects()));
      if (block == null) {
        return found;
      }
      events.open(block);
      while (events.next()) {
        if (events.fault() != null) {
          found.findings.refuse(events);
        } else {
          found.kept++;
          boolean isHit = matcher.match(event, null) > 0;
          if (event.unreadable().count() > 0) {
            found.findings.warnings().addUnreadable(events, order.timestamp());
          }
          if (isHit) {
            long arrival = block.number() << 32 | events.position();
            found.hits.add(order.entry(events, arrival, found.findings.warnings(), hit()));
          }
        }
      }
      return found;
    }

    private byte[] hit() {
      json.clear();
      json.beginObject().name("_id").string(events.id());
      String index = event.index();
      if (index != null) {
        json.name("_index").string(index);
      }
      json.name("_source").copy(event.document(), event.documentStart(), event.documentEnd());
      json.endObject();
      return json.toByteArray();
    }
  }
}
