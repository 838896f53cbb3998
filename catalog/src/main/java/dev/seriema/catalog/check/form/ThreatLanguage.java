package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.Notation;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Severity;

/// A query for indicators says in which language it is.
final class ThreatLanguage implements Check {
  private static final String QUERY = "threat_query";
  private static final String LANGUAGE = "threat_language";
  private static final String KQL = "kuery";

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    boolean hasQuery =
        rule.written()
            .text(QUERY)
            .map(WrittenText::value)
            .filter(text -> !text.isBlank())
            .isPresent();
    if (hasQuery && !rule.written().has(LANGUAGE)) {
      Notation notation = rule.written().notation();
      // A cluster takes it for KQL.
      findings
          .addAtMost(
              notation == Notation.TOML ? Severity.ERROR : Severity.NOTE,
              FormFault.NO_THREAT_LANGUAGE,
              Diagnostic.of(
                      FormFault.NO_THREAT_LANGUAGE,
                      rule.written().keySpan(QUERY),
                      "`threat_query` is there without `threat_language`")
                  .withHint("write `" + notation.member(LANGUAGE, KQL) + "`"))
          .repairedBy(new Repair.Key(rule.written().rule(), LANGUAGE, KQL));
    }
  }
}
