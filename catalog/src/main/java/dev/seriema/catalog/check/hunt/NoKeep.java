package dev.seriema.catalog.check.hunt;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.written.WrittenText;
import java.util.Locale;
import java.util.stream.Stream;

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
    String code =
        query
            .lines()
            .map(line -> line.replaceFirst("//.*", "").strip())
            .filter(line -> !line.isEmpty())
            .reduce("", (before, line) -> before + " " + line)
            .strip()
            .toLowerCase(Locale.ROOT);
    return code.startsWith("from")
        && Stream.of(code.split("\\|", -1)).map(String::strip).noneMatch(NoKeep::choosesColumns);
  }

  private static boolean choosesColumns(String command) {
    return command.startsWith("keep ")
        || ((command.startsWith("stats ") || command.startsWith("inline stats "))
            && command.contains(" by "));
  }
}
