package dev.seriema.catalog.scaffold;

import dev.seriema.catalog.layout.RuleRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where a new rule goes, and whose customs it follows there.
///
/// @param folders that hold rules, at least one
/// @param isElastic whether it is a checkout of elastic/detection-rules
public record ScaffoldPlace(List<Path> folders, boolean isElastic) {
  private static final String PACKAGES = "detection_rules/etc/packages.yaml";
  private static final String BUILDING_BLOCKS = "rules_building_block";

  public ScaffoldPlace {
    folders = List.copyOf(folders);
  }

  /// The repository around a folder, else the folder itself.
  public static ScaffoldPlace around(Path folder) {
    Optional<RuleRepository> repository = RuleRepository.around(folder);
    return repository
        .filter(known -> !known.places().isEmpty())
        .map(known ->
            new ScaffoldPlace(known.places(), Files.isRegularFile(known.root().resolve(PACKAGES))))
        .orElseGet(() -> new ScaffoldPlace(List.of(folder), false));
  }

  /// The folder for a rule: that of building blocks, of an operating system or of an integration,
  /// as repositories of rules have them; the only folder of one that has no such parts.
  public Path folder(DataSource source, Optional<HostSystem> system, boolean isBuildingBlock) {
    if (isBuildingBlock && buildingBlocks().isPresent()) {
      return buildingBlocks().get();
    }
    Path rules = folders.getFirst();
    if (!isNamedRules(rules)) {
      return rules;
    }
    if (system.isPresent()) {
      return rules.resolve(system.get().word());
    }
    return source.systems().isEmpty() && source.integration().isPresent()
        ? rules.resolve("integrations").resolve(source.integration().get())
        : rules.resolve("cross-platform");
  }

  /// Who usually writes rules there.
  public RuleDraft.Owner owner() {
    return isElastic
        ? new RuleDraft.Owner(Optional.of("Elastic"), Optional.of("Elastic License v2"))
        : new RuleDraft.Owner(Optional.empty(), Optional.empty());
  }

  private Optional<Path> buildingBlocks() {
    return folders.stream().filter(folder -> folder.endsWith(BUILDING_BLOCKS)).findFirst();
  }

  private static boolean isNamedRules(Path folder) {
    return folder.endsWith("rules");
  }
}
