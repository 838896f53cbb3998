package dev.seriema.benchmark.parts;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs all parts, each in a process of its own.
public final class PartRuns {
  private static final TimeValue SECOND = TimeValue.seconds(1);
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 5;

  private PartRuns() {}

  /// Takes two minutes; JMH tells on standard output how far it is.
  public static Collection<RunResult> run() throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(PartRuns.class.getPackageName() + "\\.")
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .warmupIterations(WARM_UPS)
            .warmupTime(SECOND)
            .measurementIterations(ROUNDS)
            .measurementTime(SECOND)
            .forks(1)
            .threads(1)
            .jvmArgs("-Xmx1g", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow")
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .build();
    return new Runner(options).run();
  }
}
