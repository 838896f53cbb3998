package dev.seriema.catalog.check.hunt;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.check.rule.TableForm;
import dev.seriema.catalog.check.rule.ValueForm;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import java.util.Set;
import java.util.stream.Collectors;

/// An entry of the index of hunts says what the hunt is called, where it is and what it looks for,
/// and there is such a hunt.
final class IndexEntries implements RepositoryCheck {
  private static final TableForm ENTRY =
      new TableForm()
          .due("name", ValueForm.FILLED_TEXT)
          .due("path", ValueForm.FILLED_TEXT)
          .due("mitre", ValueForm.FILLED_TEXTS);

  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    HuntIndex.of(repository.files())
        .ifPresent(index -> {
          Set<String> known =
              Hunt.all(repository.files()).stream()
                  .flatMap(hunt -> hunt.text("uuid").stream())
                  .map(WrittenText::value)
                  .collect(Collectors.toSet());
          index.entries().forEach(entry -> check(index, entry, known, findings));
        });
  }

  private static void check(
      HuntIndex index, WrittenTable.Member entry, Set<String> known, RepositoryFindings findings) {
    if (!known.contains(entry.key())) {
      findings.add(
          HuntFault.INDEX_ENTRY,
          index.file().source(),
          entry.keySpan(),
          "no hunt has the id `" + entry.key() + "`");
    } else if (entry.value() instanceof WrittenTable table) {
      ENTRY.tell(
          HuntFault.INDEX_ENTRY,
          index.file(),
          table,
          "`" + entry.key() + "`",
          entry.keySpan(),
          findings);
    } else {
      findings.add(
          HuntFault.INDEX_ENTRY,
          index.file().source(),
          entry.keySpan(),
          "the entry of `" + entry.key() + "` is no table");
    }
  }
}
