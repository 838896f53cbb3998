package dev.seriema.benchmark.memory;

import dev.seriema.benchmark.process.FailedProcess;
import dev.seriema.benchmark.process.Jvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `run` on standard input, in a process whose heap is bounded; what it raises is thrown away, what
/// it says comes on standard error.
final class FedRun implements AutoCloseable {
  /// The last line of a histogram of classes, which is taken of what is alive.
  private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Process process;

  /// @param jar the program
  /// @param heap such as `1g`
  FedRun(Path home, Path jar, String heap, List<Path> rules) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            Jvm.java().toString(),
            "-XX:+UseG1GC",
            "-Xmx" + heap,
            "-Dseriema.home=" + home,
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-jar",
            jar.toString(),
            "run"));
    rules.forEach(place -> command.addAll(List.of("--rules", place.toString())));
    command.add("-");
    process =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.INHERIT)
            .start();
  }

  OutputStream input() {
    return process.getOutputStream();
  }

  /// What is alive once everything that was fed is worked off, in bytes.
  long liveBytes() throws IOException, InterruptedException {
    settle();
    Process histogram =
        new ProcessBuilder(
                Jvm.java().resolveSibling("jcmd").toString(),
                Long.toString(process.pid()),
                "GC.class_histogram")
            .redirectError(Redirect.INHERIT)
            .start();
    try (BufferedReader lines = histogram.inputReader()) {
      return lines
          .lines()
          .map(TOTAL::matcher)
          .filter(Matcher::find)
          .mapToLong(total -> Long.parseLong(total.group(1)))
          .findFirst()
          .orElseThrow(() -> new FailedProcess("jcmd tells nothing of the run; has it ended?"));
    }
  }

  /// Waits until the process does next to nothing.
  private void settle() throws InterruptedException {
    Duration former = Duration.ZERO;
    Duration now = processorTime();
    while (now.minus(former).compareTo(PAUSE.dividedBy(10)) > 0) {
      Thread.sleep(PAUSE);
      former = now;
      now = processorTime();
    }
  }

  private Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// After the end of the input.
  ///
  /// @return whether it ended well
  boolean end() throws IOException, InterruptedException {
    process.getOutputStream().close();
    return process.waitFor() == 0;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
