package dev.seriema.catalog.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.Golden;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// How much is done for an event, counted and not timed, with all public rules that run: what makes
/// the engine slower shows here on any machine. A change that is meant rewrites the golden file.
final class WorkPerEventTest {
  /// Files of events, and how many bytes may be allocated for one in the mean: none but by tests of
  /// computed values, of addresses and of words, which the script blocks of Windows have many of,
  /// and by samples, which cost more the more rules there are and count for most in small files.
  private static final Map<String, Long> FILES =
      new TreeMap<>(
          Map.of(
              "aws-cloudtrail-invictus.ndjson.gz", 500L,
              "linux-sysmon-log4shell.ndjson.gz", 400L,
              "windows-otrf-atomic.ndjson.gz", 1_500L,
              "windows-otrf-lsass-campaign.ndjson.gz", 8_000L));

  /// Events after which the engine has learned what there is to learn, and made what it keeps.
  private static final int LEARNED = 50_000;

  @Test
  void an_event_costs_as_few_tries_tests_and_bytes_as_it_did() throws IOException {
    DetectorThread thread = detector().thread();
    StringBuilder work = new StringBuilder();
    for (String file : FILES.keySet()) {
      byte[] events = unpacked(file);
      Pass first = Pass.of(thread, events);
      Pass second = Pass.of(thread, events);
      work.append(
          String.format(
              Locale.ROOT,
              "%s: %d events, %d matches%n  first pass: %d tries, %d tests%n  second pass: %d"
                  + " tries, %d tests%n",
              file,
              first.events,
              first.matches,
              first.tried,
              first.asked,
              second.tried,
              second.asked));
      assertThat(second.matches).isEqualTo(first.matches);
      Pass warm = second;
      for (long seen = 2 * first.events; seen < LEARNED; seen += first.events) {
        warm = Pass.of(thread, events);
      }
      assertThat(warm.allocated / warm.events)
          .as("bytes allocated for an event of %s", file)
          .isLessThan(FILES.get(file));
    }
    Golden.assertMatches("work-per-event.txt", work.toString());
  }

  /// The sums over all events of a file.
  private record Pass(long events, long matches, long tried, long asked, long allocated) {
    static Pass of(DetectorThread thread, byte[] events) {
      ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long before = memory.getCurrentThreadAllocatedBytes();
      long count = 0;
      long matches = 0;
      long tried = 0;
      long asked = 0;
      int start = 0;
      for (int end = 0; end < events.length; end++) {
        if (events[end] == '\n') {
          if (thread.take(events, start, end) != null) {
            throw new IllegalStateException("an event of the file is refused");
          }
          count++;
          matches += thread.matches();
          tried += thread.tried();
          asked += thread.asked();
          start = end + 1;
        }
      }
      return new Pass(
          count, matches, tried, asked, memory.getCurrentThreadAllocatedBytes() - before);
    }
  }

  private static Detector detector() {
    RuleCompiler compiler = new RuleCompiler(ShippedSchemas.NEWEST);
    List<Compilation.Compiled> rules =
        RuleLoader.load(List.of(SharedData.corpus())).live().stream()
            .map(loaded -> compiler.compile(loaded.rule()))
            .filter(Compilation.Compiled.class::isInstance)
            .map(Compilation.Compiled.class::cast)
            .toList();
    return Detector.of(rules, EcsSchema.newest(), DetectorOptions.DEFAULT.withAnyIndex(true));
  }

  private static byte[] unpacked(String file) throws IOException {
    try (InputStream packed = Files.newInputStream(SharedData.data().resolve(file));
        InputStream events = new GZIPInputStream(packed)) {
      return events.readAllBytes();
    }
  }
}
