package dev.seriema.catalog.check.set;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryRule;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.HashMap;
import java.util.Map;

/// The files of live rules have different names, also in different folders: a release puts them in
/// one.
final class FileNameTaken implements RepositoryCheck {
  private static final SourceSpan START = new SourceSpan(0, 0);

  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    Map<String, RepositoryRule> first = new HashMap<>();
    for (RepositoryRule rule : repository.live()) {
      String name = rule.location().file();
      RepositoryRule other = first.putIfAbsent(name, rule);
      if (other != null && !other.location().equals(rule.location())) {
        findings.add(
            SetFault.FILE_NAME_TAKEN,
            rule,
            START,
            "the file name `" + name + "` is also that of " + other.location().path());
      }
    }
  }
}
