package dev.seriema.catalog.fix;

import dev.seriema.catalog.check.rule.CheckSettings;
import dev.seriema.catalog.check.rule.ConfiguredFiles;
import dev.seriema.catalog.check.rule.RepositoryFiles;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.facts.source.FactFolder;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.attack.Technique;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a repository says that ids of ATT&CK become in a release, by the files of its folder
/// `attack-version-maps`. What is wrong with them is told by checks of the repository.
///
/// @param successors ids by those whose place they take; empty for those that are given up
public record VersionMap(Map<String, Optional<String>> successors) {
  /// Of a repository that says nothing.
  public static final VersionMap NONE = new VersionMap(Map.of());

  private static final List<String> PARTS = List.of("tactics", "techniques", "subtechniques");

  public VersionMap {
    successors = Map.copyOf(successors);
  }

  /// @param root the top folder of a repository, without links
  /// @param release such as `19.1`; files for all of `19` count
  public static VersionMap of(Path root, String release, CheckSettings settings) {
    FactFolder top = new FactFolder(root, root, root);
    RepositoryFiles files = new RepositoryFiles(top, new RepositoryFindings(settings));
    Map<String, Optional<String>> successors = new HashMap<>();
    for (String path : files.below(ConfiguredFiles.of(files).attackVersionMaps())) {
      if (path.endsWith(".yaml") || path.endsWith(".yml")) {
        files
            .yaml(path)
            .filter(file -> isFor(release, file))
            .ifPresent(file -> add(file, successors));
      }
    }
    return new VersionMap(successors);
  }

  private static boolean isFor(String release, WrittenFile map) {
    return map.member("target_version").filter(member -> isOf(member.value(), release)).isPresent();
  }

  /// Whether a file that names a release of ATT&CK means that one; `19` names all of `19.1`.
  public static boolean isOf(WrittenValue version, String release) {
    return written(version)
        .filter(named -> release.equals(named) || release.startsWith(named + "."))
        .isPresent();
  }

  private static Optional<String> written(WrittenValue version) {
    return switch (version) {
      case WrittenText text -> Optional.of(text.value());
      case WrittenInteger number -> Optional.of(String.valueOf(number.value()));
      default -> Optional.empty();
    };
  }

  private static void add(WrittenFile map, Map<String, Optional<String>> to) {
    for (String part : PARTS) {
      map.table()
          .flatMap(table -> WrittenRule.table(table, part))
          .ifPresent(entries ->
              entries
                  .keys()
                  .forEach(id ->
                      to.put(
                          id,
                          WrittenRule.table(entries, id)
                              .flatMap(entry -> WrittenRule.text(entry, "id"))
                              .map(WrittenText::value))));
    }
  }

  /// Whether it says something of an id.
  public boolean has(String id) {
    return successors.containsKey(id);
  }

  /// What takes the place of an id that it says something of; nothing where that is given up.
  public Optional<String> successor(String id) {
    return successors.getOrDefault(id, Optional.empty());
  }

  /// What a technique is in a release: what the repository says that it is, else itself; where that
  /// is revoked, what took its place.
  ///
  /// @return empty where the repository gives it up, or the release has nothing for it
  public Optional<Technique> technique(String id, AttackCatalogue release) {
    return (has(id) ? successor(id) : Optional.of(id))
        .flatMap(release::technique)
        .flatMap(found -> found.isActive() ? Optional.of(found) : release.successor(found));
  }
}
