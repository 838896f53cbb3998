package dev.seriema.catalog.fix;

import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.kql.KqlFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Repairs of what readers of rules and queries find: of those codes only whose hint has one answer
/// that a person would type without a thought.
final class HintRepairs {
  private static final String QUESTION = "did you mean `";
  private static final String QUESTION_END = "`?";

  /// Operators that other languages write otherwise, with one meaning.
  private static final Set<String> OPERATORS = Set.of("and", "or", "not", "==", "!=");

  private interface Maker {
    Optional<Repair> of(Diagnostic finding, String text);
  }

  private static final Map<DiagnosticCode, Maker> BY_CODE =
      Map.of(
          EqlFault.SINGLE_EQUALS, HintRepairs::operator,
          EqlFault.FOREIGN_OPERATOR, HintRepairs::operator,
          EqlFault.ESCAPE_IN_PATH, HintRepairs::doubledBackslash,
          KqlFault.FOREIGN_OPERATOR, HintRepairs::operator,
          KqlFault.KEYWORD_WITHOUT_BLANK, HintRepairs::blank,
          KqlFault.ESCAPE_IN_PATH, HintRepairs::doubledBackslash,
          KqlFault.ELSEWHERE_KEYWORD_CASE, HintRepairs::operator,
          RuleFault.UNKNOWN_SEVERITY, HintRepairs::otherCase,
          RuleFault.UNKNOWN_TYPE, HintRepairs::otherCase,
          RuleFault.UNKNOWN_LANGUAGE, HintRepairs::otherCase);

  private HintRepairs() {}

  /// @param text of the file
  static Optional<Repair> of(Diagnostic finding, String text) {
    return Optional.ofNullable(BY_CODE.get(finding.code()))
        .flatMap(maker -> maker.of(finding, text));
  }

  private static Optional<Repair> operator(Diagnostic finding, String text) {
    return meant(finding)
        .filter(OPERATORS::contains)
        .map(operator -> new Repair.Part(finding.span(), operator));
  }

  /// The label says on which side the blank is missing.
  private static Optional<Repair> blank(Diagnostic finding, String text) {
    int at = finding.label().contains("before") ? finding.span().start() : finding.span().end();
    return Optional.of(new Repair.Part(new SourceSpan(at, at), " "));
  }

  private static Optional<Repair> doubledBackslash(Diagnostic finding, String text) {
    SourceSpan start = new SourceSpan(finding.span().start(), finding.span().start());
    return Optional.of(new Repair.Part(start, "\\"));
  }

  /// A word that differs from a known one in nothing but case and blanks.
  private static Optional<Repair> otherCase(Diagnostic finding, String text) {
    String written = text.substring(finding.span().start(), finding.span().end());
    return meant(finding)
        .filter(word -> word.equalsIgnoreCase(unquoted(written).strip()))
        .map(word -> new Repair.Text(finding.span(), word));
  }

  private static String unquoted(String written) {
    return written.length() < 2 ? written : written.substring(1, written.length() - 1);
  }

  private static Optional<String> meant(Diagnostic finding) {
    return finding
        .hint()
        .filter(hint -> hint.startsWith(QUESTION) && hint.endsWith(QUESTION_END))
        .map(hint -> hint.substring(QUESTION.length(), hint.length() - QUESTION_END.length()));
  }
}
