package dev.seriema.cli;

import dev.seriema.intake.IntakeFinding;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.diagnostic.Severity;

/// One line for what is wrong with an input, whose sentence names it, or with one of its lines.
final class FindingLine {
  private FindingLine() {}

  static String of(IntakeFinding finding, Ink ink) {
    String mark = finding.code().severity().word() + "[" + finding.code().id() + "]";
    return (finding.code().severity() == Severity.ERROR ? ink.error(mark) : ink.warning(mark))
        + ": "
        + (finding.isAboutInput() ? "" : DisplayText.safe(finding.place()) + ": ")
        + DisplayText.safe(finding.message())
        + finding.hint().map(hint -> ink.faint(" (" + DisplayText.safe(hint) + ")")).orElse("");
  }
}
