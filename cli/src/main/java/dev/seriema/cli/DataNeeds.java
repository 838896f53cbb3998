package dev.seriema.cli;

import dev.seriema.catalog.need.DataShape;
import dev.seriema.catalog.need.RuleNeeds;
import dev.seriema.cli.need.DataScan;
import dev.seriema.cli.need.NeedsReport;
import dev.seriema.cli.reading.Reading;
import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.cli.run.InputProgress;
import dev.seriema.cli.words.Counted;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.intake.EventSources;
import dev.seriema.model.schema.FieldPath;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What rules need that some events never have.
///
/// @param inputs the events
record DataNeeds(List<Path> places, List<String> inputs, Reading reading, Terminal terminal) {
  /// @param report what there is to tell
  /// @param isIncomplete whether something of the input was not read
  record Answer(NeedsReport report, boolean isIncomplete) {}

  Answer answer() throws Unable {
    FieldTypes types = FieldTypes.around(places);
    CompiledRules compiled = CompiledRules.of(places, new RuleCompiler(types.schemas()));
    FaultyRules.tell(compiled, terminal);
    List<RuleNeeds> rules = compiled.ready().stream().map(RuleNeeds::of).toList();
    if (rules.isEmpty()) {
      throw new Unable(RulePlaces.noRulesIn(places));
    }
    Set<FieldPath> fields = new LinkedHashSet<>();
    rules.forEach(rule -> fields.addAll(rule.fields()));
    EventSources sources = EventSources.of(inputs, System.in);
    IntakeFindings findings = new IntakeFindings(terminal);
    sources.findings().forEach(findings::tell);
    ReadingTally tally = new ReadingTally(null);
    InputProgress progress =
        new InputProgress(terminal.err(), terminal.errIsTerminal(), sources.sources());
    DataScan scan = new DataScan(fields, reading, tally);
    DataShape shape = scan.over(sources.sources(), findings::tell, progress);
    progress.clear();
    String refused = ReadingSummary.of(tally);
    if (!refused.isEmpty()) {
      terminal.err().println(Counted.of(scan.events(), "event") + refused);
    }
    boolean isIncomplete = !sources.findings().isEmpty() || tally.isInputIncomplete();
    if (isIncomplete && scan.events() == 0) {
      throw new Unable("no event could be read, so that nothing is known of the data");
    }
    return new Answer(new NeedsReport(scan.events(), shape, rules), isIncomplete);
  }
}
