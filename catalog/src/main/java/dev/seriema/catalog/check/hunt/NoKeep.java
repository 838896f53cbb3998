package dev.seriema.catalog.check.hunt;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.languages.esql.Esql;
import dev.seriema.languages.esql.syntax.CommandKind;
import dev.seriema.languages.esql.syntax.EsqlOutline;

/// A query of Elastic's in ES|QL says which columns a person is to see: it keeps some, or counts by
/// some.
final class NoKeep implements RepositoryCheck {
  private static final String ELASTIC = "Elastic";

  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    for (Hunt hunt : Hunt.all(repository.files())) {
      if (hunt.text("author").filter(author -> author.value().equals(ELASTIC)).isPresent()) {
        for (WrittenText query : hunt.texts("query")) {
          if (showsEverything(query.value())) {
            findings.add(
                HuntFault.NO_KEEP,
                hunt.file().source(),
                query.span(),
                "the query shows every column: it has neither `keep` nor `stats` with `by`");
          }
        }
      }
    }
  }

  private static boolean showsEverything(String query) {
    EsqlOutline outline = Esql.outline(query).tree();
    return outline.commands().stream()
            .limit(1)
            .anyMatch(command -> command.kind() == CommandKind.FROM)
        && !outline.has(CommandKind.KEEP)
        && !outline.isGrouped();
  }
}
