package dev.seriema.benchmark.compare;

import dev.seriema.benchmark.measure.Spread;
import dev.seriema.benchmark.peer.PeerResult;
import dev.seriema.benchmark.report.Figures;
import dev.seriema.benchmark.report.Table;
import java.util.List;

/// The comparison as a table for people.
public final class ComparisonTable {
  private ComparisonTable() {}

  public static String of(List<Contender> contenders, List<Round> rounds) {
    Table table =
        new Table(
            "program",
            "version",
            "rules",
            "events",
            "events/s",
            "low-high",
            "Seriema is faster by",
            "low-high",
            "by processor time",
            "heap, MB",
            "peak RSS, MB");
    for (Contender contender : contenders) {
      PeerResult last = rounds.getLast().of(contender.key());
      Spread rate = Rates.of(rounds, contender.key());
      boolean hasRival = rounds.getLast().has(contender.rivalKey());
      Spread ratio =
          Rates.ratio(rounds, hasRival ? contender.rivalKey() : contender.key(), contender.key());
      Spread processor =
          Rates.processorRatio(
              rounds, hasRival ? contender.rivalKey() : contender.key(), contender.key());
      table.row(
          contender.label(),
          last.version(),
          Figures.count(last.rules()),
          Figures.count(last.events()),
          Figures.of(rate.median()),
          Figures.range(rate),
          hasRival ? Figures.of(ratio.median()) : "",
          hasRival ? Figures.range(ratio) : "",
          hasRival ? Figures.of(processor.median()) : "",
          Figures.count(last.heapMegabytes()),
          Figures.count(last.peakMegabytes()));
    }
    return table.toString();
  }
}
