package dev.seriema.catalog.check.lock;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.check.rule.TableForm;
import dev.seriema.catalog.check.rule.ValueForm;
import dev.seriema.catalog.check.rule.Written;

/// The entries of the list of deprecated rules have the form that the tool of
/// elastic/detection-rules reads. A release there may have a third number.
final class DeprecatedEntries implements RepositoryCheck {
  private static final TableForm ENTRY =
      new TableForm()
          .due("rule_name", ValueForm.FILLED_TEXT)
          .due(
              "stack_version",
              ValueForm.text(
                  "a release such as `9.6`", text -> Written.isStack(text) || isPatch(text)))
          .due("deprecation_date", ValueForm.text("a date such as `2026/11/26`", Written::isDate))
          .optional("deprecated_reason", ValueForm.FILLED_TEXT);

  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    LockEntry.deprecated(repository)
        .ifPresent(file ->
            LockEntry.entries(file)
                .values()
                .forEach(entry ->
                    ENTRY.tell(
                        LockFault.WRONG_ENTRY,
                        file,
                        entry.table(),
                        "the entry of `" + entry.id() + "`",
                        entry.keySpan(),
                        findings)));
  }

  private static boolean isPatch(String text) {
    int last = text.lastIndexOf('.');
    return last > 0
        && Written.isStack(text.substring(0, last))
        && Written.isStack("0" + text.substring(last));
  }
}
