package dev.seriema.catalog.check.hunt;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.check.rule.TableForm;
import dev.seriema.catalog.check.rule.ValueForm;
import dev.seriema.model.diagnostic.SourceSpan;

/// A hunt has the keys that it needs and no others, and says something under each.
final class WrongHunt implements RepositoryCheck {
  private static final TableForm HUNT =
      new TableForm()
          .due("author", ValueForm.FILLED_TEXT)
          .due("description", ValueForm.FILLED_TEXT)
          .due("integration", ValueForm.FILLED_TEXTS)
          .due("uuid", ValueForm.FILLED_TEXT)
          .due("name", ValueForm.FILLED_TEXT)
          .due("language", ValueForm.FILLED_TEXTS)
          .due("license", ValueForm.FILLED_TEXT)
          .due("query", ValueForm.FILLED_TEXTS)
          .optional("notes", ValueForm.TEXTS)
          .optional("mitre", ValueForm.TEXTS)
          .optional("references", ValueForm.TEXTS);

  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    for (Hunt hunt : Hunt.all(repository.files())) {
      hunt.table()
          .ifPresentOrElse(
              table ->
                  HUNT.tell(
                      HuntFault.WRONG_HUNT, hunt.file(), table, "the hunt", table.span(), findings),
              () ->
                  findings.add(
                      HuntFault.WRONG_HUNT,
                      hunt.file().source(),
                      new SourceSpan(0, 0),
                      "a file among the queries has no table `[hunt]`"));
    }
  }
}
