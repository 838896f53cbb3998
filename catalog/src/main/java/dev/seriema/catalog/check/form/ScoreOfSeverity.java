package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Severity;
import dev.seriema.model.rule.RuleSeverity;
import java.util.Arrays;
import java.util.Optional;

/// The risk score is one of the severity.
final class ScoreOfSeverity implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Optional<RuleSeverity> severity =
        rule.written()
            .text("severity")
            .flatMap(text ->
                Arrays.stream(RuleSeverity.values())
                    .filter(known -> known.word().equals(text.value()))
                    .findFirst());
    Optional<WrittenInteger> score =
        rule.written().integer("risk_score").filter(number -> isScore(number.value()));
    if (severity.isPresent() && score.isPresent()) {
      compare(severity.get(), score.get(), rule, findings);
    }
  }

  private static void compare(
      RuleSeverity severity, WrittenInteger score, RuleUnderCheck rule, RuleFindings findings) {
    Scores scores = scores(severity);
    if (score.value() < scores.least() || score.value() > scores.most()) {
      findings.add(
          FormFault.SCORE_OF_SEVERITY,
          score.span(),
          "`risk_score` is %d; that of severity `%s` runs from %d to %d"
              .formatted(score.value(), severity.word(), scores.least(), scores.most()));
    } else if (score.value() != scores.usual() && rule.settings().house() == House.ELASTIC) {
      findings.addAtMost(
          Severity.WARNING,
          FormFault.SCORE_OF_SEVERITY,
          Diagnostic.of(
                  FormFault.SCORE_OF_SEVERITY,
                  score.span(),
                  "`risk_score` is %d; by custom that of severity `%s` is %d"
                      .formatted(score.value(), severity.word(), scores.usual()))
              .withHint("write `" + scores.usual() + "`"));
    }
  }

  private static boolean isScore(long number) {
    return number >= 0 && number <= 100;
  }

  /// @param most inclusive, as `least` is
  /// @param usual the one that nearly all rules have
  private record Scores(int least, int most, int usual) {}

  private static Scores scores(RuleSeverity severity) {
    return switch (severity) {
      case LOW -> new Scores(0, 21, 21);
      case MEDIUM -> new Scores(22, 47, 47);
      case HIGH -> new Scores(48, 73, 73);
      case CRITICAL -> new Scores(74, 100, 99);
    };
  }
}
