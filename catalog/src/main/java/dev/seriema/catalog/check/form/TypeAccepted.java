package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.Notation;
import dev.seriema.model.rule.RuleType;

/// No rule file has a type that only a cluster can make something of.
final class TypeAccepted implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    if (rule.written().notation() == Notation.TOML) {
      rule.written()
          .text("type")
          .filter(type -> type.value().equals(RuleType.SAVED_QUERY.word()))
          .ifPresent(type ->
              findings.add(
                  FormFault.TYPE_NOT_ACCEPTED,
                  type.span(),
                  "a rule file cannot be of type `saved_query`, whose query only a cluster has",
                  "write the query here, with `type = \"query\"`"));
    }
  }
}
