package dev.seriema.cli.check;

import dev.seriema.catalog.check.CheckResult;
import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.cli.words.Counted;
import dev.seriema.model.diagnostic.Severity;
import java.util.List;

/// What `check` has to tell, apart from how it is written.
///
/// @param checked all that was found
/// @param findings those of it that are told, in their order
public record CheckReport(CheckResult checked, List<RuleFinding> findings) {
  public CheckReport {
    findings = List.copyOf(findings);
  }

  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.diagnostic().severity() == severity).count();
  }

  /// Such as `11 rules: 0 errors, 2 warnings`; notes are counted where there are any.
  String summary() {
    long notes = count(Severity.NOTE);
    return Counted.of(checked.rules(), "rule")
        + ": "
        + Counted.of(count(Severity.ERROR), "error")
        + ", "
        + Counted.of(count(Severity.WARNING), "warning")
        + (notes == 0 ? "" : ", " + Counted.of(notes, "note"));
  }
}
