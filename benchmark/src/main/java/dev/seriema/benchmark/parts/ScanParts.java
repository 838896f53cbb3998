package dev.seriema.benchmark.parts;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanFault;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.schema.FieldPath;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Bytes of a document to values of fields.
@State(Scope.Thread)
public class ScanParts {
  private final List<byte[]> documents = MadeProcesses.documents();
  private final EventLayout layout =
      EventLayout.of(
          Stream.of(
                  "@timestamp",
                  "data_stream.dataset",
                  "event.action",
                  "event.category",
                  "event.type",
                  "host.os.type",
                  "process.code_signature.subject_name",
                  "process.code_signature.trusted",
                  "process.command_line",
                  "process.executable",
                  "process.hash.sha256",
                  "process.name",
                  "process.parent.executable",
                  "process.parent.name",
                  "registry.path",
                  "dns.question.name",
                  "file.path",
                  "user.id",
                  "user.name")
              .map(FieldPath::new)
              .toList());
  private final EventScanner scanner = new EventScanner(layout, ScanLimits.DEFAULT);
  private final Event event = new Event(layout);
  private int next;

  @Benchmark
  public @Nullable ScanFault scanAnEvent() {
    byte[] document = documents.get(next++ & (MadeProcesses.COUNT - 1));
    return scanner.scan(document, 0, document.length, event);
  }
}
