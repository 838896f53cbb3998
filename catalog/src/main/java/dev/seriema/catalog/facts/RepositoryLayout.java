package dev.seriema.catalog.facts;

import dev.seriema.catalog.facts.source.FactFolder;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.UnusableFacts;
import java.util.List;
import java.util.Optional;

/// Where a repository keeps its facts: in `detection_rules/etc`, or in the folder of the map of
/// stacks that its own `_config.yaml` names.
///
/// @param facts the folder with `ecs_schemas` and its neighbours
/// @param stackMap as `_config.yaml` names it, else `stack-schema-map.yaml`
record RepositoryLayout(FactFolder facts, Optional<FactSource> stackMap) {
  private static final String SETTINGS = "detection_rules/etc";
  private static final String STACK_MAP = "stack-schema-map.yaml";

  /// Any of these makes a folder one of settings.
  private static final List<String> KNOWN =
      List.of(
          STACK_MAP,
          "non-ecs-schema.json",
          "ecs_schemas",
          "beats_schemas",
          "endgame_schemas",
          "endpoint_schemas",
          "integration-manifests.json.gz",
          "integration-manifests.json",
          "integration-schemas.json.gz",
          "integration-schemas.json");

  /// @return empty where the repository has neither
  static Optional<RepositoryLayout> of(FactFolder root) throws UnusableFacts {
    Optional<FactSource> map = configuredMap(root);
    if (map.isPresent()) {
      return Optional.of(new RepositoryLayout(root.around(map.get()), map));
    }
    Optional<FactFolder> settings = root.folder(SETTINGS);
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(settings(settings.get()));
  }

  /// A folder of settings by itself; empty where nothing in it is known.
  static Optional<RepositoryLayout> ofSettings(FactFolder folder) throws UnusableFacts {
    for (String name : KNOWN) {
      if (folder.file(name).isPresent() || folder.folder(name).isPresent()) {
        return Optional.of(settings(folder));
      }
    }
    return Optional.empty();
  }

  private static RepositoryLayout settings(FactFolder folder) throws UnusableFacts {
    Optional<FactSource> map = configuredMap(folder);
    return new RepositoryLayout(folder, map.isPresent() ? map : folder.file(STACK_MAP));
  }

  private static Optional<FactSource> configuredMap(FactFolder folder) throws UnusableFacts {
    Optional<RepositoryConfiguration> configuration = RepositoryConfiguration.in(folder);
    return configuration.isEmpty() ? Optional.empty() : configuration.get().stackMap();
  }
}
