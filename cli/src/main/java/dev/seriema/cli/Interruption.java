package dev.seriema.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets a signal that ends the program (`^C`, or what `kill` sends) end a run as if its input had
/// ended, so that what is open is closed and the summary is told. The program ends with the number
/// of the signal.
final class Interruption implements AutoCloseable {
  /// How long the run may take to end.
  private static final long MOST_SECONDS = 60;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;

  /// @param stop lets the run end
  Interruption(Runnable stop) {
    hook = new Thread(() -> end(stop), "seriema-interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void end(Runnable stop) {
    stop.run();
    try {
      if (!ended.await(MOST_SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(ExitCode.OWN_FAULT);
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  /// The run has ended and told its summary.
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The program ends already, which is what the hook was for.
    }
  }
}
