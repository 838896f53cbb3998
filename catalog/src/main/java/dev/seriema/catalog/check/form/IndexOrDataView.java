package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.Notation;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Severity;

/// A rule names its indices or a data view, and not both.
final class IndexOrDataView implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    boolean hasIndex =
        rule.written()
            .rule()
            .member("index")
            .map(WrittenTable.Member::value)
            .filter(value -> !(value instanceof WrittenList list) || !list.values().isEmpty())
            .isPresent();
    if (hasIndex && rule.written().has("data_view_id")) {
      // Kibana has both where somebody chose a data view in place of indices, and takes that.
      Severity heaviest =
          rule.written().notation() == Notation.TOML ? Severity.ERROR : Severity.NOTE;
      findings.addAtMost(
          heaviest,
          FormFault.INDEX_AND_DATA_VIEW,
          Diagnostic.of(
                  FormFault.INDEX_AND_DATA_VIEW,
                  rule.written().keySpan("data_view_id"),
                  "the rule has `index` and `data_view_id`")
              .withHint("remove one"));
    }
  }
}
