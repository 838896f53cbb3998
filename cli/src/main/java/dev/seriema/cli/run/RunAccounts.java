package dev.seriema.cli.run;

import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.model.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The sums that hold at the end of every run: nothing that came in is lost or counted twice. Both
/// sides of each are counted apart, where a thing comes in and where it is decided what becomes of
/// it.
///
/// @param rules those that ran, in the order of their numbers
/// @param rulesFound how many there were, counted where they were loaded
/// @param leftOut how many did not run
public record RunAccounts(
    RunTally tally, ReadingTally reading, List<RuleId> rules, int rulesFound, int leftOut) {
  public RunAccounts {
    rules = List.copyOf(rules);
  }

  /// @throws UnevenAccountsException when a sum does not hold, which is a fault of Seriema
  public void check() {
    List<String> faults = faults();
    if (!faults.isEmpty()) {
      throw new UnevenAccountsException(faults);
    }
  }

  /// The sums that do not hold, each in words.
  private List<String> faults() {
    List<String> faults = new ArrayList<>();
    long judged = tally.evaluated() + tally.late() + tally.unpicked() + reading.refused();
    compare("documents read", tally.read(), judged, faults);
    compare("rules found", rulesFound, (long) rules.size() + leftOut, faults);
    for (int number = 0; number < rules.size(); number++) {
      RuleTally rule = tally.rule(number);
      String matches = "matches of rule " + rules.get(number).id();
      compare(matches, rule.found(), rule.accounted(), faults);
    }
    ReturnedTally alerts = tally.returned();
    compare("alerts given back", alerts.raised() + alerts.former(), alerts.accounted(), faults);
    return faults;
  }

  private static void compare(String what, long found, long accounted, List<String> faults) {
    if (found != accounted) {
      faults.add(String.format(Locale.ROOT, "%,d %s, %,d accounted for", found, what, accounted));
    }
  }
}
