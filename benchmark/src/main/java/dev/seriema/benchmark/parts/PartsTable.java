package dev.seriema.benchmark.parts;

import dev.seriema.benchmark.report.Figures;
import dev.seriema.benchmark.report.Table;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/// What the parts take, for people.
public final class PartsTable {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private PartsTable() {}

  /// In the order of the results. The error is half of the interval that has the mean with 99.9 %.
  public static String of(Collection<RunResult> results) {
    Table table = new Table("part", "ns for a call", "error", "bytes allocated");
    for (RunResult result : results) {
      Result<?> time = result.getPrimaryResult();
      Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
      table.row(
          name(result.getParams().getBenchmark()),
          Figures.of(time.getScore()),
          "± " + Figures.of(time.getScoreError()),
          allocated == null ? "" : Figures.count(Math.round(allocated.getScore())));
    }
    return table.toString();
  }

  /// The words of a method: `find a text` of `dev.seriema.Parts.findAText`.
  static String name(String method) {
    return method
        .substring(method.lastIndexOf('.') + 1)
        .replaceAll("([A-Z])", " $1")
        .toLowerCase(Locale.ROOT);
  }
}
