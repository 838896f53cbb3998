package dev.seriema.cli.run;

import dev.seriema.detector.DetectorThread;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.model.event.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/// What a detector made of the lines of one block.
final class BlockResult {
  /// Faults that are kept to be shown; all are counted.
  private static final int KEPT_FAULTS = 100;

  private final List<IntakeFinding> findings;
  private final List<Alert> alerts = new ArrayList<>();
  private final JsonWriter documents = new JsonWriter();
  private long evaluated;
  private long unpicked;
  private long refused;
  private long bytes;

  /// @param findings what the reader told before the block
  BlockResult(List<IntakeFinding> findings) {
    this.findings = new ArrayList<>(findings);
    refused = findings.stream().filter(finding -> !finding.isAboutInput()).count();
  }

  /// Takes every document of a block.
  void take(BlockEvents events, DetectorThread thread, boolean withRows) {
    while (events.next()) {
      bytes += events.lineEnd() - events.lineStart();
      if (events.fault() != null) {
        refused++;
        if (findings.size() < KEPT_FAULTS) {
          findings.add(events.finding());
        }
      } else {
        thread.match();
        take(thread, events, withRows);
      }
    }
  }

  List<IntakeFinding> findings() {
    return findings;
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

  long refused() {
    return refused;
  }

  /// Bytes of the documents.
  long bytes() {
    return bytes;
  }

  private void take(DetectorThread thread, BlockEvents events, boolean withRows) {
    if (!thread.isPicked()) {
      unpicked++;
      return;
    }
    evaluated++;
    for (int place = 0; place < thread.matches(); place++) {
      int from = documents.length();
      String id = thread.writeAlert(place, events.id(), documents);
      AlertRow row = withRows ? AlertRow.of(thread, place) : null;
      alerts.add(new Alert(thread.ruleNumber(place), id, from, documents.length(), row));
    }
  }
}
