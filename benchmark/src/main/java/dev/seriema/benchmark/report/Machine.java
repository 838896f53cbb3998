package dev.seriema.benchmark.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the figures were taken on.
public final class Machine {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final String MODEL = "model name";

  private Machine() {}

  /// One line, such as `2 cores of AMD EPYC, 24 GB, Linux 6.1, JDK 25.0.3 (Eclipse Adoptium)`.
  public static String line() throws IOException {
    Runtime runtime = Runtime.getRuntime();
    return "%d cores of %s%s, %s %s, JDK %s (%s), load %.1f"
        .formatted(
            runtime.availableProcessors(),
            processor(),
            memory(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("java.version"),
            System.getProperty("java.vendor"),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String processor() throws IOException {
    if (!Files.isReadable(PROCESSORS)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(PROCESSORS).stream()
        .filter(line -> line.startsWith(MODEL))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }

  private static String memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? ", %d GB".formatted(system.getTotalMemorySize() / 1_000_000_000)
        : "";
  }
}
