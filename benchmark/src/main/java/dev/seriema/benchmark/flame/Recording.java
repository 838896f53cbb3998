package dev.seriema.benchmark.flame;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.measure.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/// What a thread is found at while it works, by the flight recorder of the JDK.
final class Recording {
  private static final String SAMPLE = "jdk.ExecutionSample";
  private static final Duration PERIOD = Duration.ofMillis(1);
  private static final double NANOS = 1e9;

  private Recording() {}

  /// Records passes of a work that is warm.
  ///
  /// @param outermost the class whose method is the lowest frame; what calls it is left out
  static Frame of(Work work, EventLines lines, double seconds, Class<?> outermost)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile("passes", ".jfr");
    try (jdk.jfr.Recording recording = new jdk.jfr.Recording()) {
      recording.enable(SAMPLE).withPeriod(PERIOD);
      recording.start();
      passes(work, lines, seconds);
      recording.stop();
      recording.dump(file);
      return read(file, outermost);
    } finally {
      Files.delete(file);
    }
  }

  static void passes(Work work, EventLines lines, double seconds)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    while ((System.nanoTime() - start) / NANOS < seconds) {
      work.pass(lines);
    }
  }

  private static Frame read(Path file, Class<?> outermost) throws IOException {
    Frame root = new Frame("");
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null) {
        List<String> stack = stack(event.getStackTrace().getFrames(), outermost.getName());
        if (!stack.isEmpty()) {
          root.add(stack);
        }
      }
    }
    return root;
  }

  private static List<String> stack(List<RecordedFrame> frames, String outermost) {
    List<String> stack = new ArrayList<>();
    boolean isWithin = false;
    for (RecordedFrame frame : frames.reversed()) {
      RecordedMethod method = frame.getMethod();
      isWithin |= method.getType().getName().equals(outermost);
      if (isWithin) {
        stack.add(method.getType().getName() + "." + method.getName());
      }
    }
    return stack;
  }
}
