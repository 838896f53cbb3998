package dev.seriema.cli;

import dev.seriema.cli.run.RuleProfile;
import dev.seriema.model.diagnostic.DisplayText;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Which rules of a run are expensive and which are noisy, for a person.
final class ProfileText {
  private static final int SHOWN = 10;

  private ProfileText() {}

  /// @param seconds that the run took
  static void tell(List<RuleProfile> rules, double seconds, Terminal terminal) {
    double all = rules.stream().mapToLong(RuleProfile::nanoseconds).sum();
    terminal
        .err()
        .printf(
            Locale.ROOT,
            "%s%n",
            terminal.errInk().strong("most expensive rules (estimated, on all threads)"));
    table(rules, RuleProfile.BY_COST, all, terminal);
    terminal
        .err()
        .printf(
            Locale.ROOT,
            "%,.0f ms of %,.1f s were spent on rules; the rest is shared by all%n",
            all / 1e6,
            seconds);
    List<RuleProfile> noisy = rules.stream().filter(rule -> rule.matches().found() > 0).toList();
    if (!noisy.isEmpty()) {
      terminal.err().println(terminal.errInk().strong("noisiest rules"));
      table(noisy, RuleProfile.BY_NOISE, all, terminal);
    }
  }

  private static void table(
      List<RuleProfile> rules, Comparator<RuleProfile> order, double all, Terminal terminal) {
    terminal
        .err()
        .println(
            terminal
                .errInk()
                .faint(
                    "      ms      %        seen  candidates        hits     matches      alerts "
                        + " rule"));
    for (RuleProfile rule : rules.stream().sorted(order).limit(SHOWN).toList()) {
      terminal
          .err()
          .printf(
              Locale.ROOT,
              "%,8.1f  %5.1f  %,10d  %,10d  %,10d  %,10d  %,10d  %s%n",
              rule.nanoseconds() / 1e6,
              all == 0 ? 0 : 100 * rule.nanoseconds() / all,
              rule.seen(),
              rule.candidates(),
              rule.hits(),
              rule.matches().found(),
              rule.matches().created(),
              DisplayText.safe(rule.rule().headline().name()));
    }
  }
}
