package dev.seriema.benchmark.starts;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/// A command that is started and waited for; what it prints is thrown away.
///
/// @param name for people
public record Command(String name, List<String> words) {
  private static final double NANOS = 1e9;

  public Command {
    words = List.copyOf(words);
  }

  /// @return from the start to the end, whatever it ends with
  double seconds() throws IOException, InterruptedException {
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
    return new ProcessBuilder(words)
        .redirectInput(Redirect.PIPE)
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
  }
}
