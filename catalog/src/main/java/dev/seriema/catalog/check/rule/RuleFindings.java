package dev.seriema.catalog.check.rule;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Severity;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes what is found about one rule, and weighs it as its repository does. Not thread-safe.
public final class RuleFindings {
  private final CheckSettings settings;
  private final boolean isProduction;
  private final List<Diagnostic> found = new ArrayList<>();
  private final Map<Diagnostic, Repair> repairs = new LinkedHashMap<>();

  /// A finding that was taken, or that the repository does not want to hear.
  public final class Told {
    private final Optional<Diagnostic> finding;

    private Told(Optional<Diagnostic> finding) {
      this.finding = finding;
    }

    /// Says what would make it go away. Where several things would, none is said.
    public void repairedBy(Repair repair) {
      finding.ifPresent(taken -> repairs.put(taken, repair));
    }

    /// Says what would make it go away, where that is known.
    public void repairedBy(Optional<? extends Repair> repair) {
      repair.ifPresent(this::repairedBy);
    }
  }

  public RuleFindings(RuleUnderCheck rule) {
    settings = rule.settings();
    isProduction = rule.isProduction();
  }

  /// Takes a finding without label or hint.
  ///
  /// @param message as for [Diagnostic]
  public Told add(CheckCode code, SourceSpan span, String message) {
    return add(code, Diagnostic.of(code, span, message));
  }

  /// Takes a finding with something to type.
  public Told add(CheckCode code, SourceSpan span, String message, String hint) {
    return add(code, Diagnostic.of(code, span, message).withHint(hint));
  }

  /// Takes a finding that weighs no more than something, whatever its code weighs.
  public Told addAtMost(Severity heaviest, CheckCode code, Diagnostic diagnostic) {
    return take(
        settings
            .severity(code, isProduction)
            .map(weight -> diagnostic.withSeverity(lighter(weight, heaviest))));
  }

  /// Takes a finding that keeps a rule from being read, which weighs the same everywhere.
  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  private Told add(CheckCode code, Diagnostic diagnostic) {
    return take(settings.severity(code, isProduction).map(diagnostic::withSeverity));
  }

  private Told take(Optional<Diagnostic> finding) {
    finding.ifPresent(found::add);
    return new Told(finding);
  }

  private static Severity lighter(Severity one, Severity other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  public List<Diagnostic> found() {
    return List.copyOf(found);
  }

  /// What would make some of the findings go away.
  public Map<Diagnostic, Repair> repairs() {
    return Collections.unmodifiableMap(repairs);
  }
}
