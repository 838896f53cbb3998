package dev.seriema.benchmark.bars;

import dev.seriema.benchmark.report.Figures;
import dev.seriema.benchmark.report.Table;
import java.util.List;

/// Bars, for people.
public final class BarTable {
  private BarTable() {}

  public static String of(List<Bar> bars) {
    Table table = new Table("bar", "must", "aim", "seen", "low-high", "reached");
    for (Bar bar : bars) {
      table.row(
          bar.name(),
          Figures.of(bar.must()) + bar.unit(),
          Figures.of(bar.aim()) + bar.unit(),
          Figures.of(bar.seen().median()) + bar.unit(),
          Figures.range(bar.seen()),
          bar.verdict().word());
    }
    return table.toString();
  }
}
