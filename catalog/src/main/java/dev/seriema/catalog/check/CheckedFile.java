package dev.seriema.catalog.check;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.stream.Stream;

/// All that one file says to a check, whatever the other files say. It is the same whether it was
/// found out now or is remembered; what only several files together say is found out from it.
///
/// Whoever adds to it adds to [CheckedFileCodec].
///
/// @param counts whether it is one of the files that were read: it has rules, means to, or is a
///   TOML file of another kind
/// @param findings what was found when it was read, in order of their places
/// @param rules in order of their places
record CheckedFile(boolean counts, List<Diagnostic> findings, List<CheckedRule> rules) {
  CheckedFile {
    findings = List.copyOf(findings);
    rules = List.copyOf(rules);
  }

  /// Whether it points to nothing behind the end of a text of some length.
  boolean fits(int length) {
    return Stream.concat(
                findings.stream(), rules.stream().flatMap(rule -> rule.findings().stream()))
            .map(Diagnostic::span)
            .allMatch(span -> isWithin(span, length))
        && rules.stream()
            .flatMap(rule -> Stream.concat(Stream.of(rule.idSpan()), rule.summary().spans()))
            .allMatch(span -> isWithin(span, length));
  }

  /// Whether there is a finding in it, so that its text is needed to show where.
  boolean hasFindings() {
    return !findings.isEmpty() || rules.stream().anyMatch(rule -> !rule.findings().isEmpty());
  }

  private static boolean isWithin(SourceSpan span, int length) {
    return span.end() <= length;
  }
}
