package dev.seriema.catalog.review;

import dev.seriema.catalog.change.Commits;
import dev.seriema.catalog.change.Contents;
import dev.seriema.catalog.change.TreeFile;
import dev.seriema.catalog.check.rule.CheckSettings;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RepositoryFiles;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.facts.source.FactFolder;
import dev.seriema.catalog.json.JsonReader;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The version lock of a commit, for the names under which rules were released.
///
/// @param path from the top of the repository; empty where versions are not locked
record LockNames(Optional<String> path, Optional<WrittenTable> entries) {
  /// @param top of a copy, whose configuration says where the lock is
  static Optional<String> path(Path top) throws IOException {
    CheckSettings settings = CheckSettings.of(House.PLAIN);
    RepositoryFiles files =
        new RepositoryFiles(FactFolder.of(top), new RepositoryFindings(settings));
    return new RepositoryUnderCheck(files, settings, List.of())
        .configured()
        .versionLock()
        .map(path -> Path.of(path).normalize().toString().replace('\\', '/'));
  }

  static LockNames of(Commits commits, String commit, Optional<String> path) throws IOException {
    Optional<TreeFile> file = path.isEmpty() ? Optional.empty() : commits.file(commit, path.get());
    if (file.isEmpty()) {
      return new LockNames(path, Optional.empty());
    }
    try (Contents contents = commits.contents()) {
      return new LockNames(path, contents.of(file.get()).flatMap(LockNames::entries));
    }
  }

  private static Optional<WrittenTable> entries(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    return JsonReader.read(text, 0, text.length())
        .value()
        .filter(WrittenTable.class::isInstance)
        .map(WrittenTable.class::cast);
  }

  /// The name that a rule has in it.
  Optional<String> name(String id) {
    return entries
        .flatMap(all -> WrittenRule.table(all, id))
        .flatMap(entry -> WrittenRule.text(entry, "rule_name"))
        .map(WrittenText::value);
  }
}
