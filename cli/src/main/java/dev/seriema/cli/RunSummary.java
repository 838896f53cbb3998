package dev.seriema.cli;

import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.cli.run.RunTally;
import dev.seriema.cli.words.Counted;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What a person is told of a run when it is over.
///
/// @param compiled the rules that ran, and those that did not
record RunSummary(CompiledRules compiled, RunTally tally, ReadingTally reading, double seconds) {
  void tell(Terminal terminal) {
    terminal.err().println(terminal.errInk().strong(counts()));
    if (tally.unpicked() > 0 && tally.evaluated() + tally.late() == 0) {
      terminal
          .err()
          .println("no rule looks at these indices; --any-index shows every event to every rule");
    }
    DroppedText.of(tally.dropped()).ifPresent(terminal.err()::println);
    if (tally.untimed() > 0) {
      terminal
          .err()
          .println(
              Counted.of(tally.untimed(), "event")
                  + " without a time took no part in rules that need order");
    }
    if (tally.returned().tooDeep() > 0) {
      terminal
          .err()
          .println(
              Counted.of(tally.returned().tooDeep(), "alert")
                  + " came of so many others that no rule was shown them");
    }
    if (tally.returned().unordered() > 0) {
      terminal
          .err()
          .println(
              Counted.of(tally.returned().unordered(), "alert")
                  + " came too late, or had no time, for rules that need order and read alerts");
    }
    Map<String, Integer> reasons = new TreeMap<>();
    compiled.leftOut().forEach(rule -> reasons.merge(rule.reason(), 1, Integer::sum));
    reasons.forEach((reason, count) ->
        terminal.err().printf(Locale.ROOT, "%,6d left out: %s%n", count, reason));
  }

  private String counts() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s, %s in %.1f s, %s",
            Counted.of(tally.created(), "alert"),
            Counted.of(tally.read(), "event"),
            seconds,
            Counted.of(compiled.ready().size(), "rule")));
    text.append(ReadingSummary.of(reading));
    if (tally.unpicked() > 0) {
      text.append(", ")
          .append(Counted.of(tally.unpicked(), "event"))
          .append(" of other indices or times");
    }
    if (tally.suppressed() > 0) {
      text.append(String.format(Locale.ROOT, ", %,d suppressed", tally.suppressed()));
    }
    if (tally.excepted() > 0) {
      text.append(String.format(Locale.ROOT, ", %,d excepted", tally.excepted()));
    }
    if (tally.duplicate() > 0) {
      text.append(", ")
          .append(Counted.of(tally.duplicate(), "alert"))
          .append(" raised more than once");
    }
    return text.toString();
  }
}
