package dev.seriema.catalog.check.rule;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Severity;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes what is found about one rule, and weighs it as its repository does. Not thread-safe.
public final class RuleFindings {
  private final CheckSettings settings;
  private final boolean isProduction;
  private final List<Diagnostic> found = new ArrayList<>();

  public RuleFindings(RuleUnderCheck rule) {
    settings = rule.settings();
    isProduction = rule.isProduction();
  }

  /// Takes a finding without label or hint.
  ///
  /// @param message as for [Diagnostic]
  public void add(CheckCode code, SourceSpan span, String message) {
    add(code, Diagnostic.of(code, span, message));
  }

  /// Takes a finding with something to type.
  public void add(CheckCode code, SourceSpan span, String message, String hint) {
    add(code, Diagnostic.of(code, span, message).withHint(hint));
  }

  /// Takes a finding that weighs no more than something, whatever its code weighs.
  public void addAtMost(Severity heaviest, CheckCode code, Diagnostic diagnostic) {
    settings
        .severity(code, isProduction)
        .ifPresent(weight -> found.add(diagnostic.withSeverity(lighter(weight, heaviest))));
  }

  /// Takes a finding that keeps a rule from being read, which weighs the same everywhere.
  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  private void add(CheckCode code, Diagnostic diagnostic) {
    Optional<Severity> severity = settings.severity(code, isProduction);
    severity.ifPresent(weight -> found.add(diagnostic.withSeverity(weight)));
  }

  private static Severity lighter(Severity one, Severity other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  public List<Diagnostic> found() {
    return List.copyOf(found);
  }
}
