package dev.seriema.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.BlockReader;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.LineBlock;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.schema.FieldPath;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Any bytes are read as an input: the same events and findings come of them, however they arrive.
/// Faults of a wrapper may come before or behind those of documents in the same block, and what the
/// rest of a damaged input is called may depend on how much of it could be unpacked.
class IntakeFuzz {
  private static final ScanLimits LIMITS = new ScanLimits(1 << 20, 100, 10_000);
  private static final EventLayout LAYOUT = EventLayout.of(List.of(new FieldPath("a.b")));

  @FuzzTest(maxDuration = "5m")
  void any_bytes_give_the_same_events_however_they_arrive(byte[] bytes) {
    List<String> atOnce = read(new ByteArrayInputStream(bytes), BlockReader.DEFAULT_BLOCK_BYTES);
    assertThat(read(new ByteByByte(bytes), 64)).isEqualTo(atOnce);
  }

  private static List<String> read(InputStream in, int blockBytes) {
    List<String> told = new ArrayList<>();
    BlockEvents events = new BlockEvents(new EventScanner(LAYOUT, LIMITS), new Event(LAYOUT));
    try (BlockReader reader =
        new BlockReader(
            List.of(EventSource.ofStandardInput(in)),
            LIMITS.documentBytes(),
            finding -> told.add(finding.leavesInputUnread() ? "the rest" : finding.toString()),
            blockBytes)) {
      for (LineBlock block = reader.next(); block != null; block = reader.next()) {
        events.open(block);
        while (events.next()) {
          told.add(events.fault() == null ? events.id() : events.finding().toString());
        }
        block.release();
      }
    }
    told.sort(null);
    return told;
  }

  /// An input that has one byte at a time, as a slow sender.
  private static final class ByteByByte extends ByteArrayInputStream {
    ByteByByte(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) {
      return super.read(into, offset, Math.min(length, 1));
    }

    @Override
    public synchronized int available() {
      return Math.min(super.available(), 1);
    }
  }
}
