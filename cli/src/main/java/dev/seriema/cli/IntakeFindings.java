package dev.seriema.cli;

import dev.seriema.intake.IntakeFinding;
import dev.seriema.model.event.EventWarning;

/// Tells what is wrong with inputs: each input, the first few lines that are refused, and the first
/// few fields that are odd, so that a large file of the wrong kind does not fill the screen.
final class IntakeFindings {
  private static final int SHOWN = 10;

  private final Terminal terminal;
  private int lines;
  private int warnings;

  IntakeFindings(Terminal terminal) {
    this.terminal = terminal;
  }

  void tell(IntakeFinding finding) {
    if (finding.isAboutInput()) {
      show(finding);
    } else if (finding.code() instanceof EventWarning) {
      showFirst(finding, ++warnings, "more fields are odd; their number is in the summary");
    } else {
      showFirst(finding, ++lines, "more lines are refused; their number is in the summary");
    }
  }

  private void showFirst(IntakeFinding finding, int number, String more) {
    if (number <= SHOWN) {
      show(finding);
    } else if (number == SHOWN + 1) {
      terminal.err().println(more);
    }
  }

  private void show(IntakeFinding finding) {
    terminal.err().println(FindingLine.of(finding, terminal.errInk()));
  }
}
