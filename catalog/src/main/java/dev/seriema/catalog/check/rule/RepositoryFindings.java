package dev.seriema.catalog.check.rule;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.rule.RuleId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Takes what is found about a repository, from any thread, and weighs it as the repository does.
public final class RepositoryFindings {
  private final CheckSettings settings;
  private final List<Told> told = Collections.synchronizedList(new ArrayList<>());

  public RepositoryFindings(CheckSettings settings) {
    this.settings = settings;
  }

  /// A finding, its file, and the rule that it is about, if it is about one.
  public record Told(SourceText source, Diagnostic diagnostic, Optional<RuleId> rule) {}

  /// Takes a finding about a place of a file.
  public void add(CheckCode code, SourceText source, SourceSpan span, String message) {
    add(code, source, Diagnostic.of(code, span, message), Optional.empty(), true);
  }

  /// Takes a finding with something to type.
  public void add(CheckCode code, SourceText source, SourceSpan span, String message, String hint) {
    Diagnostic found = Diagnostic.of(code, span, message).withHint(hint);
    add(code, source, found, Optional.empty(), true);
  }

  /// Takes a finding about a rule.
  public void add(CheckCode code, RepositoryRule rule, SourceSpan span, String message) {
    add(code, rule, Diagnostic.of(code, span, message));
  }

  /// Takes a finding about a rule with something to type.
  public void add(
      CheckCode code, RepositoryRule rule, SourceSpan span, String message, String hint) {
    add(code, rule, Diagnostic.of(code, span, message).withHint(hint));
  }

  private void add(CheckCode code, RepositoryRule rule, Diagnostic found) {
    add(code, rule.source().get(), found, rule.id(), rule.summary().isProduction());
  }

  private void add(
      CheckCode code,
      SourceText source,
      Diagnostic found,
      Optional<RuleId> rule,
      boolean isProduction) {
    settings
        .severity(code, isProduction)
        .ifPresent(
            weight -> told.add(new Told(source, within(source, found.withSeverity(weight)), rule)));
  }

  /// Takes what keeps a file from being read.
  void adopt(SourceText source, Diagnostic found) {
    told.add(new Told(source, found, Optional.empty()));
  }

  public List<Told> told() {
    return List.copyOf(told);
  }

  /// What is remembered of a file without findings was not held against its text.
  private static Diagnostic within(SourceText source, Diagnostic found) {
    return found.span().end() <= source.text().length()
        ? found
        : new Diagnostic(
            found.code(),
            found.severity(),
            found.message(),
            new SourceSpan(0, 0),
            found.label(),
            found.hint());
  }
}
