package dev.seriema.cli.query;

import dev.seriema.cli.reading.BlockFindings;
import dev.seriema.cli.reading.OutputFile;
import dev.seriema.cli.reading.Reading;
import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.cli.reading.Warnings;
import dev.seriema.cli.run.OrderedWork;
import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.detector.correlation.CorrelationLimits;
import dev.seriema.detector.correlation.StageReaders;
import dev.seriema.detector.failure.RuleFailure;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.engine.match.Matcher;
import dev.seriema.engine.match.PlanTests;
import dev.seriema.engine.plan.Plan;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.intake.LineBlock;
import dev.seriema.intake.order.TimedEntry;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SequenceQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Finds the events that a query is about, in the order of the input: those that match, or those
/// that a match over several events may be made of.
public final class QueryRun {
  private final Plan plan;
  private final PlanTests tests;
  private final List<CorrelatedQuery> correlated;
  private final boolean needsTime;
  private final HitOrder order;
  private final Reading reading;
  private final ReadingTally tally;

  private long kept;
  private long timed;
  private long untimed;

  /// @param order what orders hits
  /// @param tally gathers what there is to say about the input
  public QueryRun(Query query, HitOrder order, Reading reading, ReadingTally tally) {
    Plan.Builder builder = Plan.builder();
    CorrelatedQuery planned = new CorrelatedQuery(0, query, 0, order.order());
    planned.read(builder);
    query.conditions().forEach(builder::add);
    this.plan = builder.build();
    this.tests = new PlanTests(plan);
    this.needsTime = query instanceof SequenceQuery;
    this.correlated = query instanceof EventQuery ? List.of() : List.of(planned);
    this.order = order;
    this.reading = reading;
    this.tally = tally;
  }

  /// The query as a [dev.seriema.detector.correlation.Correlator] takes it; none for a query about
  /// single events.
  public List<CorrelatedQuery> correlated() {
    return correlated;
  }

  /// Takes hits in the order of the input.
  public interface Sink {
    /// @return whether to go on
    boolean take(TimedEntry hit) throws IOException;
  }

  /// @throws IOException when the sink does
  /// @throws dev.seriema.detector.failure.RuleFailedException when the query fails on an event
  public void over(List<EventSource> sources, Sink sink, Consumer<IntakeFinding> findings)
      throws IOException {
    try {
      new OrderedWork<Found>(sources, reading.limits().documentBytes(), reading.threads())
          .run(Search::new, found -> handOut(found, sink, findings));
    } catch (OutputFile.UnwritableException fault) {
      throw fault;
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

  /// Events that a match could be made of but for their lack of a time.
  public long untimed() {
    return untimed;
  }

  private boolean handOut(Found found, Sink sink, Consumer<IntakeFinding> findings) {
    tally.add(found.findings, findings);
    kept += found.kept;
    untimed += found.untimed;
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
    private long untimed;

    Found(BlockFindings findings) {
      this.findings = findings;
    }
  }

  /// What one thread works with.
  private final class Search implements OrderedWork.Worker<Found> {
    private final Event event = new Event(plan.layout());
    private final BlockEvents events =
        new BlockEvents(new EventScanner(plan.layout(), reading.limits()), event);
    private final Matcher matcher = new Matcher(tests, (_, cause) -> fail(cause));
    private final StageReaders stages =
        new StageReaders(
            correlated, plan.rules(), plan.layout(), CorrelationLimits.DEFAULT, RuleFailures.FATAL);
    private final HitJson json = new HitJson();

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
          int conditions = matcher.match(event, null);
          if (event.unreadable().count() > 0) {
            found.findings.warnings().addUnreadable(events, order.timestamp());
          }
          if (conditions > 0) {
            take(conditions, found);
          }
        }
      }
      return found;
    }

    private void take(int conditions, Found found) {
      Warnings warnings = found.findings.warnings();
      long time = order.time(events, warnings);
      if (needsTime && time == TimedEntry.NO_TIME) {
        found.untimed++;
        return;
      }
      byte[] content = correlated.isEmpty() ? json.of(source()) : part(conditions, time);
      if (content.length > 0) {
        found.hits.add(order.entry(events, time, content));
      }
    }

    /// What the event is to a match over several; empty where it lacks the keys. The events of a
    /// sample have no order, and so need no time.
    private byte[] part(int conditions, long time) {
      stages.begin();
      for (int place = 0; place < conditions; place++) {
        stages.satisfies(matcher.match(place));
      }
      return stages.write(order.order(), event, time, source());
    }

    private void fail(Throwable cause) {
      SourceEvent source = source();
      RuleFailures.FATAL.failed(
          RuleFailure.of(0, cause, new RuleFailure.Doing.OnEvent(source.index(), source.id())));
    }

    private SourceEvent source() {
      String index = event.index();
      return new SourceEvent(
          event.document(),
          event.documentStart(),
          event.documentEnd(),
          events.id(),
          index == null ? "" : index,
          null);
    }
  }
}
