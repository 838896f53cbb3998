package dev.seriema.cli.need;

import dev.seriema.catalog.need.DataShape;
import dev.seriema.cli.reading.BlockFindings;
import dev.seriema.cli.reading.Reading;
import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.cli.run.InputProgress;
import dev.seriema.cli.run.OrderedWork;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.intake.LineBlock;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventIndex;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.schema.FieldPath;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Looks through events for the indices that they are in and the fields that they have.
public final class DataScan {
  private final List<FieldPath> fields;
  private final EventLayout layout;
  private final Reading reading;
  private final ReadingTally tally;
  private final DataShape shape = new DataShape();
  private long events;

  /// @param asked the fields to look for
  /// @param tally gathers what there is to say about the input
  public DataScan(Collection<FieldPath> asked, Reading reading, ReadingTally tally) {
    Set<FieldPath> all = new LinkedHashSet<>(asked);
    all.addAll(EventIndex.FIELDS);
    fields = List.copyOf(all);
    layout = EventLayout.of(fields);
    this.reading = reading;
    this.tally = tally;
  }

  /// What all events have.
  public DataShape over(
      List<EventSource> sources, Consumer<IntakeFinding> findings, InputProgress progress) {
    new OrderedWork<Seen>(sources, reading.limits().documentBytes(), reading.threads())
        .run(Scan::new, seen -> take(seen, findings, progress));
    return shape;
  }

  /// How many events were looked at.
  public long events() {
    return events;
  }

  private boolean take(Seen seen, Consumer<IntakeFinding> findings, InputProgress progress) {
    tally.add(seen.findings, findings);
    events += seen.events;
    seen.slots.forEach((index, slots) -> shape.add(index, named(slots)));
    progress.at(seen.source, events);
    return true;
  }

  private List<FieldPath> named(BitSet slots) {
    List<FieldPath> named = new ArrayList<>();
    for (FieldPath field : fields) {
      if (slots.get(layout.slot(field))) {
        named.add(field);
      }
    }
    return named;
  }

  /// What one block holds.
  private static final class Seen {
    private final BlockFindings findings;
    private final @Nullable EventSource source;
    private final Map<String, BitSet> slots = new HashMap<>();
    private long events;

    Seen(BlockFindings findings, @Nullable EventSource source) {
      this.findings = findings;
      this.source = source;
    }
  }

  /// What one thread works with.
  private final class Scan implements OrderedWork.Worker<Seen> {
    private final Event event = new Event(layout);
    private final BlockEvents events =
        new BlockEvents(new EventScanner(layout, reading.limits()), event);
    private final EventIndex index = new EventIndex(layout);

    @Override
    public Seen work(@Nullable LineBlock block, List<IntakeFinding> before) {
      BlockFindings findings = new BlockFindings(before, reading.keepsRejects());
      Seen seen = new Seen(findings, block == null ? null : block.source());
      if (block == null) {
        return seen;
      }
      events.open(block);
      while (events.next()) {
        if (events.fault() != null) {
          findings.refuse(events);
        } else {
          seen.events++;
          note(seen);
        }
      }
      return seen;
    }

    private void note(Seen seen) {
      String name = index.of(event);
      BitSet slots =
          seen.slots.computeIfAbsent(name == null ? DataShape.UNKNOWN : name, _ -> new BitSet());
      for (int value = 0; value < event.values(); value++) {
        if (event.slot(value) >= 0) {
          slots.set(event.slot(value));
        }
      }
    }
  }
}
