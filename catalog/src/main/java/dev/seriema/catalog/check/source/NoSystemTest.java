package dev.seriema.catalog.check.source;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleQuery;
import java.util.Optional;
import java.util.Set;

/// A rule in the folder of one operating system asks which one the event is of.
final class NoSystemTest implements Check {
  private static final Set<String> SYSTEMS = Set.of("windows", "macos", "linux");
  private static final String FIELD = "host.os.type";

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    String system = rule.location().folder();
    if (!SYSTEMS.contains(system) || rule.query().isEmpty() || rule.fields().reads(FIELD)) {
      return;
    }
    operator(rule.rule())
        .ifPresent(is ->
            findings.add(
                SourceFault.NO_SYSTEM_TEST,
                rule.written().keySpan("query"),
                "the rule lies in the folder `"
                    + system
                    + "`, and its query asks for no `"
                    + FIELD
                    + '`',
                "`" + FIELD + is + '"' + system + "\"`"));
  }

  /// How the language of a rule writes that a field has a value; empty where it is not looked into.
  private static Optional<String> operator(Optional<Rule> rule) {
    return rule.flatMap(Rule::query)
        .map(RuleQuery::language)
        .flatMap(language ->
            switch (language) {
              case EQL -> Optional.of(" == ");
              case KQL -> Optional.of(" : ");
              case LUCENE, ESQL -> Optional.empty();
            });
  }
}
