package dev.seriema.catalog.check.place;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenText;
import java.util.List;

/// The file of one of Elastic's own rules begins with its first tactic. Rules of machine learning
/// are named for their job.
final class TacticInFileName implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    if (rule.location().kind() == RuleLocation.Kind.EXPORT || !isAsked(rule)) {
      return;
    }
    List<WrittenText> tactics = FirstTactics.of(rule.written());
    String file = rule.location().file();
    if (!tactics.isEmpty()
        && tactics.stream().map(FirstTactics::inFileName).noneMatch(file::startsWith)) {
      findings.add(
          PlaceFault.TACTIC_IN_FILE_NAME,
          tactics.getFirst().span(),
          "the file is named `"
              + file
              + "`, which does not begin with the first tactic, `"
              + FirstTactics.inFileName(tactics.getFirst())
              + "`");
    }
  }

  private static boolean isAsked(RuleUnderCheck rule) {
    boolean isMachineLearning =
        rule.written().text("type").filter(t -> t.value().equals("machine_learning")).isPresent();
    return !isMachineLearning
        && rule.written().texts("author").stream().anyMatch(a -> a.value().equals("Elastic"));
  }
}
