package dev.seriema.catalog.check.hunt;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFiles;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;

/// A hunt has a page that people read, and a page has its hunt. Where a folder of hunts has no
/// pages at all, nothing is asked.
final class HuntPage implements RepositoryCheck {
  private static final SourceSpan START = new SourceSpan(0, 0);

  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    RepositoryFiles files = repository.files();
    for (Hunt hunt : Hunt.all(files)) {
      if (files.isFolder(hunt.pages()) && !files.isFile(hunt.page())) {
        findings.add(
            HuntFault.PAGE,
            hunt.file().source(),
            START,
            "the hunt has no page `" + hunt.page() + "`");
      }
    }
    files.below(Hunt.FOLDER).stream()
        .filter(path -> path.contains("/docs/") && path.endsWith(".md"))
        .filter(path -> !files.isFile(Hunt.ofPage(path)))
        .forEach(path ->
            findings.add(
                HuntFault.PAGE,
                new SourceText(files.root().shown() + "/" + path, ""),
                START,
                "the page has no hunt `" + Hunt.ofPage(path) + "`"));
  }
}
