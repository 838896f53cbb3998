package dev.seriema.catalog.check;

import dev.seriema.catalog.cache.Fingerprint;
import dev.seriema.catalog.check.rule.CheckSettings;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.check.settings.KnownCodes;
import dev.seriema.catalog.check.settings.OriginalSettings;
import dev.seriema.catalog.check.settings.RepositorySettings;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.RuleNotation;
import dev.seriema.catalog.layout.RuleRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The repository around a place, as far as it decides what is found about a rule.
///
/// @param root its top folder without links; empty where there is none
/// @param said what its `seriema.toml` says
/// @param buildingBlocks the folders that its configuration keeps for building blocks, without
///   links
record Around(
    Optional<Path> root,
    RepositorySettings said,
    CheckSettings settings,
    List<Path> buildingBlocks) {
  private static final String PACKAGES = "detection_rules/etc/packages.yaml";
  private static final String CONFIGURATION = "_config.yaml";

  static final KnownCodes CODES = new KnownCodes(FindingCodes.byId());

  /// @param environment variables by their names
  /// @param stack that the rules are judged for; empty where the repository chooses
  static Around of(Path place, Map<String, String> environment, Optional<Release> stack) {
    Path absolute = place.toAbsolutePath().normalize();
    Path folder = Files.isDirectory(absolute) ? absolute : absolute.resolveSibling("");
    Optional<Path> root = RuleRepository.around(folder).map(RuleRepository::root).map(Around::real);
    return root.map(top -> at(top, environment, stack))
        .orElseGet(() ->
            new Around(
                root,
                RepositorySettings.NONE,
                new CheckSettings(House.PLAIN, stack, Map.of(), Set.of()),
                List.of()));
  }

  private static Around at(Path root, Map<String, String> environment, Optional<Release> stack) {
    RepositorySettings said = RepositorySettings.of(root, CODES);
    Set<String> off = new TreeSet<>(OriginalSettings.off(root, environment, Checks.codes()));
    off.removeAll(said.severities().keySet());
    off.addAll(said.off());
    return new Around(
        Optional.of(root),
        said,
        new CheckSettings(house(root), stack.or(said::stack), said.severities(), off),
        RuleRepository.buildingBlockFolders(root));
  }

  RuleLocation location(RuleFiles.Candidate file) {
    Path path =
        root.filter(file.realPath()::startsWith)
            .map(top -> top.relativize(file.realPath()))
            .orElseGet(() -> file.realPath().getFileName());
    RuleLocation location = RuleLocation.of(path, file.notation() == RuleNotation.JSON);
    return location.kind() == RuleLocation.Kind.RULE
            && buildingBlocks.stream().anyMatch(file.realPath()::startsWith)
        ? new RuleLocation(location.path(), RuleLocation.Kind.BUILDING_BLOCK)
        : location;
  }

  /// Adds what the findings of a file hang on.
  void describe(RuleFiles.Candidate file, Fingerprint.Maker key) {
    key.text(location(file).path())
        .text(location(file).kind().name())
        .text(settings.house().name())
        .text(settings.stack().map(Object::toString).orElse(""))
        .text(new TreeMap<>(settings.severities()).toString())
        .text(new TreeSet<>(settings.off()).toString());
  }

  private static House house(Path root) {
    if (Files.isRegularFile(root.resolve(PACKAGES))) {
      return House.ELASTIC;
    }
    return Files.isRegularFile(root.resolve(CONFIGURATION)) ? House.CUSTOM : House.PLAIN;
  }

  /// A file or folder without links.
  static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException unreachable) {
      // Its files cannot be reached either, and say so.
      return folder;
    }
  }
}
