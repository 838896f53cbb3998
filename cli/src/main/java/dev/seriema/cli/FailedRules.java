package dev.seriema.cli;

import dev.seriema.cli.words.Counted;
import dev.seriema.detector.failure.RuleFailureText;
import dev.seriema.detector.failure.RunFault;
import java.util.List;

/// Tells of rules that fail while they run: the first few as it happens, and at the end how many
/// there were and where the details are.
final class FailedRules {
  private static final int SHOWN = 10;

  private final Terminal terminal;
  private int told;

  FailedRules(Terminal terminal) {
    this.terminal = terminal;
  }

  void tell(RuleFailureText failure) {
    if (++told <= SHOWN) {
      String mark = "error[" + RunFault.RULE_FAILED.id() + "]";
      terminal.err().println(terminal.errInk().error(mark) + ": " + failure.sentence());
    } else if (told == SHOWN + 1) {
      terminal.err().println("more rules failed; their number is in the summary");
    }
  }

  /// @param failures all of them
  /// @param arguments of the command
  static void tellEnd(List<RuleFailureText> failures, List<String> arguments, Terminal terminal) {
    if (!failures.isEmpty()) {
      List<Throwable> causes = failures.stream().map(each -> each.failure().cause()).toList();
      terminal
          .err()
          .println(
              Counted.of(failures.size(), "rule")
                  + " failed and found nothing from then on, which is a fault of Seriema. "
                  + FaultDetails.kept(causes, arguments));
    }
  }
}
