package dev.seriema.benchmark.engine;

import dev.seriema.benchmark.measure.Spread;
import dev.seriema.benchmark.report.Figures;
import dev.seriema.benchmark.report.Table;
import java.util.Locale;

/// What the engine did, for people.
public final class EngineTable {
  private static final double MEGABYTE = 1e6;
  private static final double NANOS = 1e9;

  private EngineTable() {}

  public static String of(EngineResult result) {
    double bytesPerEvent = (double) result.bytes() / result.events();
    Table table =
        new Table(
            "work",
            "events/s",
            "low-high",
            "MB/s",
            "ns for an event",
            "over Jackson's tokens",
            "low-high",
            "by processor time",
            "rules tried",
            "found");
    for (EngineResult.Row row : result.works()) {
      Spread rate = result.rate(row.name());
      Spread ratio = result.ratio(row.name(), EngineProcess.TOKENS);
      table.row(
          row.name(),
          Figures.of(rate.median()),
          Figures.range(rate),
          Figures.of(rate.median() * bytesPerEvent / MEGABYTE),
          Figures.of(NANOS / rate.median()),
          Figures.of(ratio.median()),
          Figures.range(ratio),
          row.name().endsWith("threads")
              ? ""
              : Figures.of(result.processorRatio(row.name(), EngineProcess.TOKENS).median()),
          row.tried() == 0 ? "" : Figures.of(row.tried()),
          Figures.count(row.found()));
    }
    return table.toString();
  }

  /// The events and rules that it was.
  public static String line(EngineResult result) {
    return String.format(
        Locale.ROOT,
        "%,d events of %,.0f bytes, in memory; %,d of %,d rules run",
        result.events(),
        (double) result.bytes() / result.events(),
        result.loaded(),
        result.found());
  }
}
