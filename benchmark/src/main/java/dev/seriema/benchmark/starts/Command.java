package dev.seriema.benchmark.starts;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Map;

/// A command that is started and waited for; what it prints is thrown away.
///
/// @param name for people; no two commands that are measured together have the same
/// @param environment settings that it has besides those of this process
/// @param preparation done before each start, and not part of it
public record Command(
    String name, List<String> words, Map<String, String> environment, Preparation preparation) {
  private static final double NANOS = 1e9;

  public Command {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  public Command(String name, List<String> words) {
    this(name, words, Map.of(), () -> {});
  }

  /// What has to be so when a command starts.
  @FunctionalInterface
  public interface Preparation {
    void run() throws IOException;
  }

  /// @return from the start to the end, whatever it ends with
  double seconds() throws IOException, InterruptedException {
    preparation.run();
    long start = System.nanoTime();
    start().waitFor();
    return (System.nanoTime() - start) / NANOS;
  }

  /// Whether it can be started and ends with 0.
  public boolean works() throws InterruptedException {
    try {
      return start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectInput(Redirect.PIPE)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD);
    builder.environment().putAll(environment);
    return builder.start();
  }
}
