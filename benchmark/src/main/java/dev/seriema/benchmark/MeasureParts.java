package dev.seriema.benchmark;

import dev.seriema.benchmark.parts.PartRuns;
import dev.seriema.benchmark.parts.PartsTable;
import dev.seriema.benchmark.report.Machine;
import java.io.IOException;
import java.io.PrintStream;
import org.openjdk.jmh.runner.RunnerException;

/// The parts of the program, each by itself.
final class MeasureParts {
  private final PrintStream out = System.out;

  void run() throws IOException, RunnerException {
    var results = PartRuns.run();
    out.printf("%s%n%n%s", Machine.line(), PartsTable.of(results));
  }
}
