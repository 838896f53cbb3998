package dev.seriema.cli.run;

import dev.seriema.cli.reading.BlockFindings;
import dev.seriema.cli.reading.EventTimes;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorThread;
import dev.seriema.intake.BlockEvents;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.value.Timestamps;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a detector made of the lines of one block.
final class BlockResult {
  private final BlockFindings findings;
  private final @Nullable EventTimes times;
  private final List<Alert> alerts = new ArrayList<>();
  private final JsonWriter documents = new JsonWriter();
  private long evaluated;
  private long unpicked;
  private long bytes;

  /// @param times takes the times of events that are evaluated; null where none can be late
  BlockResult(BlockFindings findings, @Nullable EventTimes times) {
    this.findings = findings;
    this.times = times;
  }

  /// Takes every document of a block.
  void take(BlockEvents events, DetectorThread thread, boolean withRows) {
    int timestamp = events.event().layout().slot(Detector.TIMESTAMP);
    while (events.next()) {
      bytes += events.lineEnd() - events.lineStart();
      if (events.fault() != null) {
        findings.refuse(events);
      } else {
        thread.match();
        if (thread.isPicked()) {
          evaluated++;
          judge(events, thread, timestamp);
          alert(thread, events, withRows);
        } else {
          unpicked++;
        }
      }
    }
  }

  BlockFindings findings() {
    return findings;
  }

  @Nullable EventTimes times() {
    return times;
  }

  List<Alert> alerts() {
    return alerts;
  }

  JsonWriter documents() {
    return documents;
  }

  long evaluated() {
    return evaluated;
  }

  long unpicked() {
    return unpicked;
  }

  /// Bytes of the documents.
  long bytes() {
    return bytes;
  }

  /// Notes what is odd about an event. Its time is looked at where somebody needs it: in a stream,
  /// and for an alert.
  private void judge(BlockEvents events, DetectorThread thread, int timestamp) {
    if (events.event().unreadable().count() > 0) {
      findings.warnings().addUnreadable(events, Detector.TIMESTAMP);
    }
    if (times == null && thread.matches() == 0) {
      return;
    }
    long time = findings.warnings().timeOf(events, Detector.TIMESTAMP, timestamp);
    if (times != null && time != Timestamps.NONE) {
      times.add(time, events.line());
    }
  }

  private void alert(DetectorThread thread, BlockEvents events, boolean withRows) {
    for (int place = 0; place < thread.matches(); place++) {
      int from = documents.length();
      String id = thread.writeAlert(place, events.id(), documents);
      AlertRow row = withRows ? AlertRow.of(thread, place) : null;
      alerts.add(new Alert(thread.ruleNumber(place), id, from, documents.length(), row));
    }
  }
}
