package dev.seriema.catalog.check;

import dev.seriema.catalog.check.change.RepositoryChange;
import dev.seriema.catalog.check.rule.RepositoryRule;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.json.JsonReader;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.toml.Utf8;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What files held before a change.
///
/// @param contents by real paths, of files that are there still; most have another content now
record FormerFiles(Map<Path, byte[]> contents) {
  boolean isEmpty() {
    return contents.isEmpty();
  }

  /// @param root the top folder of the repository, without links
  RepositoryChange change(Path root, RepositoryUnderCheck repository) {
    List<RepositoryChange.ChangedRule> rules =
        repository.rules().stream()
            .filter(rule -> rule.location().kind() != RuleLocation.Kind.EXPORT)
            .flatMap(rule -> rule(root, rule).stream())
            .toList();
    return new RepositoryChange(rules, lock(root, repository));
  }

  private Optional<RepositoryChange.ChangedRule> rule(Path root, RepositoryRule rule) {
    return content(root, rule.location().path())
        .map(bytes -> new SourceText(rule.location().path(), Utf8.decode(bytes).tree()))
        .filter(before -> !before.text().equals(rule.source().get().text()))
        .map(before ->
            new RepositoryChange.ChangedRule(rule, tables(before), tables(rule.source().get())));
  }

  private static Optional<WrittenRule> tables(SourceText source) {
    Parsed<TomlDocument> parsed = TomlDocument.parse(source);
    return parsed.isSound() ? WrittenRule.of(parsed.tree()) : Optional.empty();
  }

  private Optional<RepositoryChange.ChangedLock> lock(Path root, RepositoryUnderCheck repository) {
    return repository
        .configured()
        .versionLock()
        .flatMap(path ->
            content(root, path)
                .flatMap(FormerFiles::json)
                .flatMap(before ->
                    repository
                        .files()
                        .json(path)
                        .map(after -> new RepositoryChange.ChangedLock(before, after))));
  }

  private static Optional<WrittenFile> json(byte[] bytes) {
    SourceText source = new SourceText("", Utf8.decode(bytes).tree());
    return JsonReader.read(source.text(), 0, source.text().length())
        .value()
        .map(value -> new WrittenFile(source, value));
  }

  private Optional<byte[]> content(Path root, String path) {
    byte @Nullable [] known = contents.get(root.resolve(path).normalize());
    return Optional.ofNullable(known);
  }
}
