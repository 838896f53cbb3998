package dev.seriema.cli;

import dev.seriema.cli.words.Counted;
import dev.seriema.detector.failure.RuleFailedException;
import dev.seriema.detector.failure.RuleFailureText;
import dev.seriema.detector.failure.RunFault;
import dev.seriema.model.rule.RuleId;
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

  /// Ends a command that runs one thing alone, which failed.
  ///
  /// @param what failed, such as `the query`
  /// @param rule its id
  /// @param arguments of the command
  static Unable alone(String what, RuleId rule, RuleFailedException fault, List<String> arguments) {
    RuleFailureText text = new RuleFailureText(rule, fault.failure());
    return new Unable(
        RunFault.RULE_FAILED,
        text.sentenceOf(what)
            + ", which is a fault of Seriema. "
            + FaultDetails.kept(List.of(fault), arguments));
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
