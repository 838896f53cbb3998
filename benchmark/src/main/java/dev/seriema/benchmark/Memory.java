package dev.seriema.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the process holds.
final class Memory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";
  private static final long LITTLE = 10_000;

  private Memory() {}

  /// Bytes of objects that are still reachable, after as many collections as still free some. The
  /// serial collector, which `run.sh` chooses, does collect when it is asked.
  static long reachable() {
    long before = Long.MAX_VALUE;
    long now = afterCollection();
    while (now < before - LITTLE) {
      before = now;
      now = afterCollection();
    }
    return now;
  }

  private static long afterCollection() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /// The most megabytes that the process had in memory so far; 0 where the system does not tell.
  static long peakMegabytes() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return 0;
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith(PEAK))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
        .findFirst()
        .orElse(0);
  }
}
