package dev.seriema.catalog.facts;

import dev.seriema.catalog.facts.source.FactDocument;
import dev.seriema.catalog.facts.source.FactFolder;
import dev.seriema.catalog.facts.source.FactNode;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.FactYaml;
import dev.seriema.catalog.facts.source.UnusableFacts;
import java.util.Optional;

/// Where a repository keeps its facts: in `detection_rules/etc`, or in the folder of the map of
/// stacks that its own `_config.yaml` names.
///
/// @param facts the folder with `ecs_schemas` and its neighbours
/// @param stackMap as `_config.yaml` names it, else `stack-schema-map.yaml`
record RepositoryLayout(FactFolder facts, Optional<FactSource> stackMap) {
  private static final String CONFIGURATION = "_config.yaml";
  private static final String SETTINGS = "detection_rules/etc";
  private static final String STACK_MAP = "stack-schema-map.yaml";

  /// @return empty where the repository has neither
  static Optional<RepositoryLayout> of(FactFolder root) throws UnusableFacts {
    Optional<FactSource> own = root.file(CONFIGURATION);
    if (own.isPresent()) {
      Optional<FactSource> map = configuredMap(root, own.get());
      if (map.isPresent()) {
        return Optional.of(new RepositoryLayout(root.around(map.get()), map));
      }
    }
    Optional<FactFolder> settings = root.folder(SETTINGS);
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    FactFolder folder = settings.get();
    Optional<FactSource> configuration = folder.file(CONFIGURATION);
    Optional<FactSource> map =
        configuration.isEmpty() ? Optional.empty() : configuredMap(folder, configuration.get());
    return Optional.of(
        new RepositoryLayout(folder, map.isPresent() ? map : folder.file(STACK_MAP)));
  }

  private static Optional<FactSource> configuredMap(FactFolder folder, FactSource configuration)
      throws UnusableFacts {
    FactDocument document = FactYaml.document(configuration);
    FactNode.Table root = document.table(document.root(), "the configuration");
    if (!(root.members().get("files") instanceof FactNode.Table files)) {
      return Optional.empty();
    }
    FactNode named = files.members().get("stack_schema_map");
    return named == null
        ? Optional.empty()
        : folder.file(document.text(named, "`stack_schema_map`"));
  }
}
