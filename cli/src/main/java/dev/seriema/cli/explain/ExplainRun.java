package dev.seriema.cli.explain;

import dev.seriema.cli.run.OrderedWork;
import dev.seriema.detector.explain.Explainer;
import dev.seriema.detector.explain.ExplainerThread;
import dev.seriema.detector.explain.Nearest;
import dev.seriema.detector.failure.RuleFailure;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.intake.LineBlock;
import dev.seriema.model.event.ScanLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Explains the events of the input that are nearest to an alert. Of an input of any size only as
/// many are kept as are asked for.
public final class ExplainRun {
  private final Explainer explainer;
  private final Optional<String> eventId;
  private final int size;
  private final int threads;

  private final Nearest<ExplainedEvent> nearest;
  private long read;
  private long refused;
  private long raising;
  private long named;
  private boolean inputIncomplete;

  /// @param eventId of the events to explain; empty for all
  /// @param size how many events are explained at most
  public ExplainRun(Explainer explainer, Optional<String> eventId, int size, int threads) {
    this.explainer = explainer;
    this.eventId = eventId;
    this.size = size;
    this.threads = threads;
    this.nearest = new Nearest<>(size);
  }

  /// Learns how the run goes.
  public interface Watcher {
    void finding(IntakeFinding finding);

    /// Called after each block.
    ///
    /// @param source that is being read; null at the end
    void progress(@Nullable EventSource source, long events);
  }

  /// @throws dev.seriema.detector.failure.RuleFailedException when the rule fails on an event
  public void over(List<EventSource> sources, Watcher watcher) {
    new OrderedWork<Found>(sources, ScanLimits.DEFAULT.documentBytes(), threads)
        .run(Search::new, found -> handOut(found, watcher));
  }

  /// The nearest first; of equally near ones the first of the input.
  public List<ExplainedEvent> nearest() {
    return nearest.inOrder();
  }

  /// Events that were read.
  public long read() {
    return read;
  }

  /// Lines that are no events.
  public long refused() {
    return refused;
  }

  /// Events that raise the alert.
  public long raising() {
    return raising;
  }

  /// Events that have the wanted id.
  public long named() {
    return named;
  }

  /// Whether an input could not be read to its end.
  public boolean isInputIncomplete() {
    return inputIncomplete;
  }

  private boolean handOut(Found found, Watcher watcher) {
    for (IntakeFinding finding : found.findings) {
      inputIncomplete |= finding.isAboutInput();
      refused += finding.isAboutInput() ? 0 : 1;
      watcher.finding(finding);
    }
    read += found.read;
    raising += found.raising;
    named += found.named;
    found.nearest.inOrder().forEach(event -> nearest.offer(event.explanation().steps(), event));
    watcher.progress(found.source, read + refused);
    return true;
  }

  /// What one block holds.
  private static final class Found {
    private final @Nullable EventSource source;
    private final List<IntakeFinding> findings;
    private final Nearest<ExplainedEvent> nearest;
    private long read;
    private long raising;
    private long named;

    Found(@Nullable EventSource source, List<IntakeFinding> findings, int size) {
      this.source = source;
      this.findings = new ArrayList<>(findings);
      this.nearest = new Nearest<>(size);
    }
  }

  /// What one thread works with.
  private final class Search implements OrderedWork.Worker<Found> {
    private final ExplainerThread thread = explainer.thread();
    private final BlockEvents events = new BlockEvents(thread.scanner(), thread.event());

    @Override
    public Found work(@Nullable LineBlock block, List<IntakeFinding> findings) {
      if (block == null) {
        return new Found(null, findings, size);
      }
      Found found = new Found(block.source(), findings, size);
      events.open(block);
      while (events.next()) {
        if (events.fault() != null) {
          found.findings.add(events.finding());
        } else {
          found.read++;
          take(block, found);
        }
      }
      return found;
    }

    private void take(LineBlock block, Found found) {
      if (eventId.isPresent() && !eventId.get().equals(events.id())) {
        return;
      }
      found.named++;
      try {
        explain(block, found);
      } catch (RuntimeException | StackOverflowError cause) {
        RuleFailures.FATAL.failed(
            RuleFailure.of(0, cause, new RuleFailure.Doing.OnEvent("", events.id())));
      }
    }

    private void explain(LineBlock block, Found found) {
      int steps = thread.steps();
      found.raising += steps == 0 ? 1 : 0;
      if (found.nearest.wants(steps)) {
        found.nearest.offer(
            steps,
            new ExplainedEvent(events.id(), block.source().id(events.line()), thread.explain()));
      }
    }
  }
}
