package dev.seriema.catalog.layout;

import dev.seriema.catalog.facts.RepositoryConfiguration;
import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.catalog.facts.source.FactFolder;
import dev.seriema.catalog.facts.source.UnusableFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The folders that hold rules by the `_config.yaml` of a repository.
///
/// @param folders empty where the configuration does not say, or cannot be read
/// @param findings what is wrong with the configuration
record ConfiguredFolders(Optional<List<Path>> folders, List<FactFinding> findings) {
  ConfiguredFolders {
    findings = List.copyOf(findings);
  }

  /// The folders of building blocks, without links; none where the configuration does not say, or
  /// cannot be read.
  ///
  /// @param place the top folder of a repository
  static List<Path> ofBuildingBlocks(Path place) {
    try {
      Optional<RepositoryConfiguration> configuration =
          RepositoryConfiguration.in(FactFolder.of(place));
      return configuration.isPresent() ? configuration.get().buildingBlockFolders() : List.of();
    } catch (UnusableFacts | IOException _) {
      // What is wrong with the configuration is told where its folders are looked for.
      return List.of();
    }
  }

  /// @param place the top folder of a repository
  static ConfiguredFolders of(Path place) {
    List<FactFinding> findings = new ArrayList<>();
    try {
      Optional<RepositoryConfiguration> configuration =
          RepositoryConfiguration.in(FactFolder.of(place))
              .filter(RepositoryConfiguration::namesRuleFolders);
      if (configuration.isPresent()) {
        Path real = place.toRealPath();
        List<Path> folders =
            configuration.get().ruleFolders(findings).stream()
                .map(folder -> place.resolve(real.relativize(folder)))
                .toList();
        return new ConfiguredFolders(Optional.of(folders), findings);
      }
    } catch (UnusableFacts unusable) {
      findings.add(unusable.finding());
    } catch (IOException _) {
      // A folder that cannot be reached is reported where its files are looked for.
    }
    return new ConfiguredFolders(Optional.empty(), findings);
  }
}
