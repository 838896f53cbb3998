package dev.seriema.cli;

import dev.seriema.cli.compare.ComparedRule;
import dev.seriema.cli.compare.DifferenceReport;
import dev.seriema.cli.compare.DifferenceView;
import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.cli.words.Counted;
import dev.seriema.intake.EventSources;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What two runs differ in.
///
/// @param rules that ran, by uuid
record Comparison(DifferenceReport report, Map<String, ComparedRule> rules, ReadingTally tally) {

  /// @throws IOException when events cannot be put in order on disk
  static Comparison of(
      ComparedRuns runs, CompiledRules compiled, ReadingTally tally, EventSources sources)
      throws IOException, Unable {
    Map<String, ComparedRule> rules = new LinkedHashMap<>();
    compiled.ready().forEach(rule -> rules.put(rule.rule().uuid(), ComparedRule.of(rule)));
    return new Comparison(runs.of(compiled.ready(), rules, tally, sources), rules, tally);
  }

  /// Prints the alerts, and to standard error how many each difference explains.
  void tell(Terminal terminal, OutputForm form) {
    DifferenceView view = new DifferenceView(terminal.out(), rules);
    switch (form) {
      case table -> view.table(report, terminal.outInk(), terminal.columns());
      case ndjson -> view.ndjson(report);
    }
    terminal.out().flush();
    terminal
        .err()
        .println(
            terminal
                .errInk()
                .strong(
                    Counted.of(report.found().size(), "alert")
                        + " in one schedule only, "
                        + Counted.of(rules.size(), "rule")
                        + ReadingSummary.of(tally)));
    report
        .counts()
        .forEach((difference, counts) ->
            terminal
                .err()
                .printf(
                    Locale.ROOT,
                    "%,6d only in stream, %,6d only in kibana: %s%n",
                    counts.stream(),
                    counts.kibana(),
                    difference.words()));
    if (!report.found().isEmpty()) {
      terminal.err().println("docs/kibana-differences.md tells what each name means");
    }
  }
}
