package dev.seriema.cli.run;

import dev.seriema.detector.DetectorThread;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.intake.LineBlock;
import dev.seriema.intake.LineFaults;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.event.ScanFault;
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

  /// Takes every line of a block that is not blank.
  void take(LineBlock block, DetectorThread thread, boolean withRows) {
    byte[] content = block.bytes();
    long line = block.firstLine();
    int start = block.start();
    while (start < block.end()) {
      int end = start;
      while (end < block.end() && content[end] != '\n') {
        end++;
      }
      if (!isBlank(content, start, end)) {
        takeLine(block, line, start, end, thread, withRows);
      }
      start = end + 1;
      line++;
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

  private void takeLine(
      LineBlock block, long line, int start, int end, DetectorThread thread, boolean withRows) {
    bytes += end - start;
    ScanFault fault = thread.take(block.bytes(), start, end);
    if (fault != null) {
      refused++;
      if (findings.size() < KEPT_FAULTS) {
        findings.add(LineFaults.finding(block, line, start, end, fault));
      }
      return;
    }
    if (!thread.isPicked()) {
      unpicked++;
      return;
    }
    evaluated++;
    for (int place = 0; place < thread.matches(); place++) {
      int from = documents.length();
      String id = thread.writeAlert(place, block.source().id(line), documents);
      AlertRow row = withRows ? AlertRow.of(thread, place) : null;
      alerts.add(new Alert(thread.ruleNumber(place), id, from, documents.length(), row));
    }
  }

  private static boolean isBlank(byte[] content, int start, int end) {
    for (int i = start; i < end; i++) {
      if (content[i] != ' ' && content[i] != '\t' && content[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
