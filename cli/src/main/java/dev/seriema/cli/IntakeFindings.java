package dev.seriema.cli;

import dev.seriema.intake.IntakeFinding;

/// Tells what is wrong with inputs: each input, and the first few lines that are refused, so that a
/// large file of the wrong kind does not fill the screen.
final class IntakeFindings {
  private static final int SHOWN_LINES = 10;

  private final Terminal terminal;
  private int lines;

  IntakeFindings(Terminal terminal) {
    this.terminal = terminal;
  }

  void tell(IntakeFinding finding) {
    if (finding.isAboutInput() || ++lines <= SHOWN_LINES) {
      terminal.err().println(FindingLine.of(finding, terminal.errInk()));
    } else if (lines == SHOWN_LINES + 1) {
      terminal.err().println("more lines are refused; their number is in the summary");
    }
  }
}
