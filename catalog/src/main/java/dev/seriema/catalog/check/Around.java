package dev.seriema.catalog.check;

import dev.seriema.catalog.cache.Fingerprint;
import dev.seriema.catalog.check.rule.CheckSettings;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.RuleNotation;
import dev.seriema.catalog.layout.RuleRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The repository around a place, as far as it decides what is found about a rule.
///
/// @param root its top folder without links; empty where there is none
record Around(Optional<Path> root, CheckSettings settings) {
  private static final String PACKAGES = "detection_rules/etc/packages.yaml";
  private static final String CONFIGURATION = "_config.yaml";

  static Around of(Path place) {
    Path absolute = place.toAbsolutePath().normalize();
    Path folder = Files.isDirectory(absolute) ? absolute : absolute.resolveSibling("");
    Optional<Path> root = RuleRepository.around(folder).map(RuleRepository::root).map(Around::real);
    return new Around(root, CheckSettings.of(root.map(Around::house).orElse(House.PLAIN)));
  }

  RuleLocation location(RuleFiles.Candidate file) {
    Path path =
        root.filter(file.realPath()::startsWith)
            .map(top -> top.relativize(file.realPath()))
            .orElseGet(() -> file.realPath().getFileName());
    return RuleLocation.of(path, file.notation() == RuleNotation.JSON);
  }

  /// Adds what the findings of a file hang on.
  void describe(RuleFiles.Candidate file, Fingerprint.Maker key) {
    key.text(location(file).path()).text(settings.house().name());
  }

  private static House house(Path root) {
    if (Files.isRegularFile(root.resolve(PACKAGES))) {
      return House.ELASTIC;
    }
    return Files.isRegularFile(root.resolve(CONFIGURATION)) ? House.CUSTOM : House.PLAIN;
  }

  /// A folder without links.
  static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException unreachable) {
      // Its files cannot be reached either, and say so.
      return folder;
    }
  }
}
