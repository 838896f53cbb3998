package dev.seriema.cli.reading;

import dev.seriema.intake.EventSource;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.intake.order.Watermark;
import dev.seriema.model.event.EventWarning;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.value.Timestamps;
import java.time.Duration;
import java.util.Optional;

/// Finds the events of a stream that come too late for rules that need order. It is asked block by
/// block in their order, so that the answer does not depend on the number of threads.
public final class Lateness {
  private final FieldPath timestamp;
  private final Duration allowed;
  private final Watermark watermark;

  /// The newest event of files, which are judged all together.
  private long newestOfFiles = Long.MIN_VALUE;

  /// @param allowed how much older than the newest event another may be
  public Lateness(FieldPath timestamp, Duration allowed) {
    this.timestamp = timestamp;
    this.allowed = allowed;
    this.watermark = new Watermark(allowed);
  }

  public FieldPath timestamp() {
    return timestamp;
  }

  public Duration allowed() {
    return allowed;
  }

  /// @param warnings those of the block, which are told of late events
  public JudgedTimes judge(EventTimes times, EventSource stream, Warnings warnings) {
    JudgedTimes judged = new JudgedTimes(times.count());
    for (int place = 0; place < times.count(); place++) {
      long time = times.time(place);
      if (time != Timestamps.NONE && watermark.isLate(time)) {
        judged.setLate(place);
        long line = times.line(place);
        warnings.addLate(timestamp, () -> finding(stream, line, time));
      }
      judged.setWatermark(place, watermark.time());
    }
    return judged;
  }

  /// Judges events of files, among which none is late: only what came before them decides.
  ///
  /// @param warnings those of the block, which are told of late events
  public JudgedTimes judgeFile(EventTimes times, EventSource file, Warnings warnings) {
    JudgedTimes judged = new JudgedTimes(times.count());
    for (int place = 0; place < times.count(); place++) {
      long time = times.time(place);
      if (time != Timestamps.NONE) {
        newestOfFiles = Math.max(newestOfFiles, time);
        if (watermark.isBehind(time)) {
          judged.setLate(place);
          long line = times.line(place);
          warnings.addLate(timestamp, () -> finding(file, line, time));
        }
      }
    }
    return judged;
  }

  /// Takes the files that were judged as read: what comes now may be late by them.
  public void endFiles() {
    watermark.pass(newestOfFiles);
  }

  /// The time before which nothing is in time any more, in nanoseconds since 1970; [Long#MIN_VALUE]
  /// before the first event.
  public long time() {
    return watermark.time();
  }

  /// The time of the newest event, in nanoseconds since 1970; [Long#MIN_VALUE] before the first.
  public long newest() {
    return watermark.newest();
  }

  /// Takes up where a former run stopped.
  ///
  /// @param newest what [#newest] gave it
  public void begin(long newest) {
    watermark.pass(newest);
  }

  private IntakeFinding finding(EventSource stream, long line, long time) {
    return new IntakeFinding(
        EventWarning.LATE,
        stream.name(),
        line,
        0,
        WarningText.late(time, allowed),
        Optional.of("a greater --lateness allows it"));
  }
}
