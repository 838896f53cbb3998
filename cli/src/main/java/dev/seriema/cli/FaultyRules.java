package dev.seriema.cli;

import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.cli.words.Counted;
import dev.seriema.languages.eql.EqlFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticText;
import java.util.List;
import java.util.Locale;

/// Tells what is wrong with rules that a run sets aside, in a few lines of their own. Of exceptions
/// warnings are told too, as nobody else does.
final class FaultyRules {
  private static final int SHOWN = 10;

  private FaultyRules() {}

  static void tell(CompiledRules compiled, Terminal terminal) {
    DiagnosticText renderer = new DiagnosticText(terminal.errInk());
    List<RuleFinding> errors =
        compiled.findings().stream()
            .filter(finding ->
                finding.diagnostic().isError()
                    || ExceptionOptions.isAboutExceptions(finding.diagnostic()))
            .toList();
    errors.stream()
        .limit(SHOWN)
        .forEach(finding ->
            terminal.err().print(renderer.render(finding.diagnostic(), finding.source())));
    if (errors.size() > SHOWN) {
      terminal
          .err()
          .printf(
              Locale.ROOT,
              "%,d more faults in rules; seriema check shows them all%n",
              errors.size() - SHOWN);
    }
    tellUntabled(compiled, terminal);
  }

  /// Fields in no table are told once for all rules.
  private static void tellUntabled(CompiledRules compiled, Terminal terminal) {
    long fields =
        compiled.findings().stream()
            .map(RuleFinding::diagnostic)
            .filter(found -> found.code() == EqlFault.FIELD_NOT_IN_TABLES)
            .map(Diagnostic::message)
            .distinct()
            .count();
    if (fields > 0) {
      terminal
          .err()
          .println(
              Counted.of(fields, "field")
                  + " of the rules in no table; types are taken from the data, and seriema check"
                  + " shows where");
    }
  }
}
