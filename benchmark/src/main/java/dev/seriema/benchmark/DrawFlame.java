package dev.seriema.benchmark;

import dev.seriema.benchmark.flame.FlameProcess;
import dev.seriema.benchmark.process.Jvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Where an event's time goes, drawn into a file.
final class DrawFlame {
  /// At a sample each millisecond, enough for shares of a thousandth.
  private static final double SECONDS = 30;

  private final Arguments arguments;

  DrawFlame(Arguments arguments) {
    this.arguments = arguments;
  }

  void run() throws Exception {
    Path file = arguments.drawings().orElseThrow();
    FlameProcess.Task task =
        new FlameProcess.Task(
            arguments.events().toString(),
            arguments.count(),
            arguments.rules().stream().map(Objects::toString).toList(),
            arguments.warmUpSeconds(),
            SECONDS);
    String svg =
        new Jvm(
                Jvm.SERIAL,
                List.of("-Xmx4g", "-XX:+UnlockDiagnosticVMOptions", "-XX:+DebugNonSafepoints"))
            .run(Jvm.ownClassPath(), FlameProcess.class, task, String.class);
    Files.writeString(file, svg);
  }
}
