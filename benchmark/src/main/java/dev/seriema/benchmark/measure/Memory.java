package dev.seriema.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the process holds.
public final class Memory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";

  /// The serial collector moves all objects together only each fourth time, and otherwise leaves
  /// some dead ones where they are.
  private static final int COLLECTIONS = 4;

  private Memory() {}

  /// Bytes of objects that are still reachable, with the serial collector
  /// ([dev.seriema.benchmark.process.Jvm#SERIAL]).
  public static long reachable() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /// The most megabytes that the process had in memory so far; 0 where the system does not tell.
  public static long peakMegabytes() throws IOException {
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
