package dev.seriema.catalog.check.rule;

import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenTruth;
import java.util.List;
import java.util.Optional;

/// Where a repository keeps the files beside its rules: as its `_config.yaml` says, else as a
/// checkout of elastic/detection-rules has them.
///
/// @param configuration empty where there is none, or none that can be read
/// @param folder that the paths of the configuration count from
public record ConfiguredFiles(Optional<WrittenFile> configuration, String folder) {
  private static final String SETTINGS = "detection_rules/etc";
  private static final String NAME = "_config.yaml";

  /// Other programs have files of this name too; ours says one of these.
  private static final List<String> OURS = List.of("rule_dirs", "bbr_rules_dirs", "files");

  public static ConfiguredFiles of(RepositoryFiles files) {
    Optional<WrittenFile> own =
        files
            .yaml(NAME)
            .filter(file -> OURS.stream().anyMatch(key -> file.member(key).isPresent()));
    return own.isPresent()
        ? new ConfiguredFiles(own, ".")
        : new ConfiguredFiles(files.yaml(SETTINGS + "/" + NAME), SETTINGS);
  }

  /// Whether it is one's own repository that has a configuration.
  public boolean isCustom() {
    return configuration.isPresent() && folder.equals(".");
  }

  /// The version lock; empty where versions are not locked.
  public Optional<String> versionLock() {
    return isTrue("bypass_version_lock")
        ? Optional.empty()
        : file("version_lock", "version.lock.json");
  }

  /// What is known of deprecated rules; empty where versions are not locked.
  public Optional<String> deprecatedRules() {
    return isTrue("bypass_version_lock")
        ? Optional.empty()
        : file("deprecated_rules", "deprecated_rules.json");
  }

  public Optional<String> packages() {
    return file("packages", "packages.yaml");
  }

  public Optional<String> stackMap() {
    return file("stack_schema_map", "stack-schema-map.yaml");
  }

  /// The folder with maps between releases of ATT&CK.
  public String attackVersionMaps() {
    return configuration
        .flatMap(WrittenFile::table)
        .flatMap(table -> WrittenRule.text(table, "attack_version_maps_dir"))
        .map(this::path)
        .orElse(SETTINGS + "/attack-version-maps");
  }

  /// A folder that the configuration names.
  public Optional<String> directory(String key) {
    return table("directories").flatMap(table -> WrittenRule.text(table, key)).map(this::path);
  }

  /// Whether a switch is on.
  public boolean isTrue(String key) {
    return configuration
        .flatMap(file -> file.member(key))
        .filter(member -> member.value() instanceof WrittenTruth truth && truth.value())
        .isPresent();
  }

  /// A table of the configuration.
  public Optional<WrittenTable> table(String key) {
    return configuration
        .flatMap(WrittenFile::table)
        .flatMap(table -> WrittenRule.table(table, key));
  }

  private Optional<String> file(String key, String usual) {
    Optional<String> named =
        table("files").flatMap(table -> WrittenRule.text(table, key)).map(this::path);
    return named.isPresent() || isCustom() ? named : Optional.of(SETTINGS + "/" + usual);
  }

  /// The path from the top of the repository of something that the configuration names.
  public String path(WrittenText name) {
    return folder + "/" + name.value();
  }
}
