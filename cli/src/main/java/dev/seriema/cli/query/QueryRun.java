package dev.seriema.cli.query;

import dev.seriema.cli.run.OrderedWork;
import dev.seriema.engine.match.Matcher;
import dev.seriema.engine.plan.Plan;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.intake.LineBlock;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.value.Timestamps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Finds the events that satisfy one condition, in the order of the input.
public final class QueryRun {
  private final Plan plan;
  private final FieldPath timestamp;
  private final Optional<FieldPath> tiebreaker;
  private final int threads;

  private long read;
  private long refused;
  private boolean inputIncomplete;

  public QueryRun(
      Condition condition, FieldPath timestamp, Optional<FieldPath> tiebreaker, int threads) {
    Plan.Builder builder = Plan.builder().read(timestamp);
    tiebreaker.ifPresent(builder::read);
    builder.add(condition);
    this.plan = builder.build();
    this.timestamp = timestamp;
    this.tiebreaker = tiebreaker;
    this.threads = threads;
  }

  /// Takes hits in the order of the input.
  public interface Sink {
    /// @return whether to go on
    boolean take(Hit hit) throws IOException;
  }

  /// @throws IOException when the sink does
  public void over(List<EventSource> sources, Sink sink, Consumer<IntakeFinding> findings)
      throws IOException {
    try {
      new OrderedWork<Found>(sources, ScanLimits.DEFAULT.documentBytes(), threads)
          .run(Search::new, found -> handOut(found, sink, findings));
    } catch (UncheckedIOException fault) {
      throw fault.getCause();
    }
  }

  public long read() {
    return read;
  }

  public long refused() {
    return refused;
  }

  /// Whether an input could not be read to its end.
  public boolean isInputIncomplete() {
    return inputIncomplete;
  }

  private boolean handOut(Found found, Sink sink, Consumer<IntakeFinding> findings) {
    for (IntakeFinding finding : found.findings) {
      inputIncomplete |= finding.leavesInputUnread();
      refused += finding.isAboutInput() ? 0 : 1;
      read += finding.isAboutInput() ? 0 : 1;
      findings.accept(finding);
    }
    read += found.read;
    try {
      for (Hit hit : found.hits) {
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
    private final List<IntakeFinding> findings;
    private final List<Hit> hits = new ArrayList<>();
    private long read;

    Found(List<IntakeFinding> findings) {
      this.findings = new ArrayList<>(findings);
    }
  }

  /// What one thread works with.
  private final class Search implements OrderedWork.Worker<Found> {
    private final Event event = new Event(plan.layout());
    private final BlockEvents events =
        new BlockEvents(new EventScanner(plan.layout(), ScanLimits.DEFAULT), event);
    private final Matcher matcher = new Matcher(plan);
    private final JsonWriter json = new JsonWriter();

    @Override
    public Found work(@Nullable LineBlock block, List<IntakeFinding> findings) {
      Found found = new Found(findings);
      if (block == null) {
        return found;
      }
      events.open(block);
      while (events.next()) {
        if (events.fault() != null) {
          found.findings.add(events.finding());
        } else {
          found.read++;
          if (matcher.match(event, null) > 0) {
            found.hits.add(hit(block));
          }
        }
      }
      return found;
    }

    private Hit hit(LineBlock block) {
      json.clear();
      json.beginObject().name("_id").string(events.id());
      String index = event.index();
      if (index != null) {
        json.name("_index").string(index);
      }
      json.name("_source").copy(event.document(), event.documentStart(), event.documentEnd());
      json.endObject();
      String text = new String(json.bytes(), 0, json.length(), StandardCharsets.UTF_8);
      long arrival = block.number() << 32 | events.position();
      return new Hit(time(), tiebreaker.map(this::tiebreaker).orElse(null), arrival, text);
    }

    private long time() {
      int value = event.first(plan.layout().slot(timestamp));
      if (value == Event.NONE) {
        return Hit.NO_TIME;
      }
      long time = event.epochNanos(value);
      return time == Timestamps.NONE ? Hit.NO_TIME : time;
    }

    private Hit.@Nullable Tiebreaker tiebreaker(FieldPath field) {
      int value = event.first(plan.layout().slot(field));
      if (value == Event.NONE) {
        return null;
      }
      String text = event.text(value);
      return event.kind(value) == ValueKind.NUMBER
          ? Hit.Tiebreaker.of(Double.parseDouble(text))
          : Hit.Tiebreaker.of(text);
    }
  }
}
