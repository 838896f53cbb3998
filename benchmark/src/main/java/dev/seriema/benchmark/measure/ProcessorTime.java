package dev.seriema.benchmark.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// How long processors have worked for this process, all of its threads together.
public final class ProcessorTime {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private ProcessorTime() {}

  public static long nanos() {
    return SYSTEM.getProcessCpuTime();
  }
}
