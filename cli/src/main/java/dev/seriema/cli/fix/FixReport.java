package dev.seriema.cli.fix;

import dev.seriema.catalog.fix.OpenQuestion;
import dev.seriema.catalog.fix.Repaired;
import dev.seriema.catalog.fix.UnifiedDiff;
import dev.seriema.cli.words.Counted;
import dev.seriema.cli.words.PathFromHere;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.diagnostic.Severity;
import dev.seriema.model.diagnostic.SourcePosition;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/// Tells what was repaired, and what is left for a person: a line for each finding. Notes are not
/// told of.
public final class FixReport {
  private final PrintStream out;
  private final PrintStream err;
  private final boolean outIsTerminal;
  private final boolean isDry;
  private final DiagnosticText text;
  private int files;
  private int changed;
  private int repaired;
  private int left;
  private boolean isIncomplete;

  /// @param out gains what was repaired; of a dry run, the difference
  /// @param err gains everything else
  /// @param outIsTerminal whether a person looks at `out`
  /// @param errInk for `err`
  public FixReport(
      PrintStream out, PrintStream err, boolean outIsTerminal, boolean isDry, Ink errInk) {
    this.out = out;
    this.err = err;
    this.outIsTerminal = outIsTerminal;
    this.isDry = isDry;
    text = new DiagnosticText(errInk);
  }

  /// Whether a file could not be looked at, or not be written.
  public boolean isIncomplete() {
    return isIncomplete;
  }

  /// A file or folder that is not as it should be.
  void unreadable(SourceText source, List<Diagnostic> faults) {
    faults.forEach(fault -> err.print(text.render(fault, source)));
    isIncomplete |= faults.stream().anyMatch(Diagnostic::isError);
  }

  void lookedAt(Repaired rule) {
    files++;
    if (rule.isChanged()) {
      changed++;
    }
    for (Diagnostic gone : rule.gone()) {
      repaired++;
      (isDry ? err : out)
          .println(
              (isDry ? "would repair " : "repaired ")
                  + place(gone.span(), rule.before())
                  + " "
                  + gone.code().id()
                  + ": "
                  + DisplayText.safe(gone.message()));
    }
    if (isDry) {
      printDifference(rule);
    }
    rule.questions().forEach(question -> tellOpen(question, rule));
    rule.left().stream()
        .filter(finding -> finding.severity() != Severity.NOTE && !isAsked(finding, rule))
        .forEach(finding -> tellLeft(finding, rule));
  }

  /// What stands in the way of another release is told by the questions.
  private static boolean isAsked(Diagnostic finding, Repaired rule) {
    return !rule.questions().isEmpty() && finding.code().id().startsWith("ATTACK-");
  }

  private void tellOpen(OpenQuestion question, Repaired rule) {
    left++;
    err.println(
        "left "
            + place(question.span(), rule.before())
            + " not mapped: "
            + DisplayText.safe(question.text()));
  }

  private void tellLeft(Diagnostic finding, Repaired rule) {
    left++;
    err.println(
        "left "
            + place(finding.span(), rule.after())
            + " "
            + text.headline(finding)
            + (rule.refused().contains(finding) ? "; its repair would do harm" : ""));
  }

  private void printDifference(Repaired rule) {
    String name = PathFromHere.written(rule.before().name());
    String difference = UnifiedDiff.of(name, rule.before().text(), rule.after().text());
    if (outIsTerminal) {
      difference.lines().map(DisplayText::safe).forEach(out::println);
    } else {
      out.print(difference);
    }
  }

  private static String place(SourceSpan span, SourceText source) {
    SourcePosition position = source.position(span.start());
    return String.format(
        Locale.ROOT,
        "%s:%d:%d",
        DisplayText.safe(PathFromHere.written(source.name())),
        position.line(),
        position.column());
  }

  /// Tells how much there was of everything.
  public void end() {
    err.printf(
        Locale.ROOT,
        "%s %s in %,d of %s; %s%n",
        Counted.of(repaired, "finding"),
        isDry ? "would be repaired" : "repaired",
        changed,
        Counted.of(files, "rule"),
        left == 0 ? "nothing is left" : Counted.of(left, "finding") + " left for a person");
  }
}
