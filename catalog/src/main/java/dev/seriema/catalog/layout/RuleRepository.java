package dev.seriema.catalog.layout;

import dev.seriema.catalog.facts.RepositoryConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A rule repository, recognised by its files.
///
/// @param root its top folder
/// @param places what to load of it when nobody says: its rule folders, or all of it
public record RuleRepository(Path root, List<Path> places) {
  /// How the names of folders end that hold the evidence of a rule; no rule is looked for in them.
  public static final String EVIDENCE = ".evidence";

  private static final String SETTINGS = "detection_rules/etc";
  private static final List<String> RULE_FOLDERS = List.of("rules", "rules_building_block");
  private static final int LONGEST_CONFIGURATION = 1 << 20;

  public RuleRepository {
    places = List.copyOf(places);
  }

  /// The repository that a folder lies in: the nearest folder, itself or above, that has a
  /// `seriema.toml`, a `_config.yaml` with rule folders, the settings of elastic/detection-rules,
  /// or a folder `rules` with TOML files in it.
  ///
  /// The search ends at the first folder that is a git work tree.
  public static Optional<RuleRepository> around(Path folder) {
    return upwards(folder.toAbsolutePath().normalize(), RuleRepository::isRepository)
        .map(root -> new RuleRepository(root, placesOf(root)));
  }

  /// What to load of a repository when nobody says: its rule folders, or all of it.
  ///
  /// @param root its top folder
  public static List<Path> placesOf(Path root) {
    ConfiguredFolders configured = ConfiguredFolders.of(root);
    if (!configured.findings().isEmpty()) {
      // What is wrong with the configuration is told where the whole repository is loaded.
      return List.of(root);
    }
    return configured.folders().orElseGet(() -> usualPlaces(root));
  }

  private static List<Path> usualPlaces(Path root) {
    return hasToml(root.resolve("rules")) ? existing(root) : List.of(root);
  }

  /// The version lock of the repository that a place lies in, if it has one.
  static Optional<Path> versionLock(Path realPlace) {
    Path folder = Files.isDirectory(realPlace) ? realPlace : realPlace.getParent();
    return folder == null
        ? Optional.empty()
        : upwards(folder, above -> isReal(lockIn(above))).map(RuleRepository::lockIn);
  }

  /// The folders of a repository that hold rules, by its `_config.yaml`; else those of a checkout
  /// of elastic/detection-rules; of any other folder, itself.
  public static List<Path> ruleFolders(Path folder) {
    return ConfiguredFolders.of(folder).folders().orElseGet(() -> usualFolders(folder));
  }

  /// The folders that the `_config.yaml` of a repository keeps for building blocks, without links.
  public static List<Path> buildingBlockFolders(Path root) {
    return ConfiguredFolders.ofBuildingBlocks(root);
  }

  private static List<Path> usualFolders(Path folder) {
    if (!isFolder(folder.resolve(SETTINGS)) || !isFolder(folder.resolve("rules"))) {
      return List.of(folder);
    }
    return existing(folder);
  }

  /// The folder of a checkout of elastic/detection-rules that holds hunts; of any other folder,
  /// itself.
  static List<Path> huntFolders(Path folder) {
    Path hunts = folder.resolve("hunting");
    return isFolder(folder.resolve(SETTINGS)) && isFolder(hunts) ? List.of(hunts) : List.of(folder);
  }

  private static List<Path> existing(Path root) {
    return RULE_FOLDERS.stream().map(root::resolve).filter(RuleRepository::isFolder).toList();
  }

  private static Path lockIn(Path folder) {
    return folder.resolve(SETTINGS).resolve("version.lock.json");
  }

  /// Whether a file is there and no link leads to it.
  private static boolean isReal(Path file) {
    try {
      return Files.isRegularFile(file) && file.toRealPath().equals(file);
    } catch (IOException unreadable) {
      // A file that cannot be reached is as good as none.
      return false;
    }
  }

  private static Optional<Path> upwards(Path start, Predicate<Path> wanted) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (wanted.test(folder)) {
        return Optional.of(folder);
      }
      if (Files.exists(folder.resolve(".git"))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isRepository(Path folder) {
    return Files.isRegularFile(folder.resolve("seriema.toml"))
        || isFolder(folder.resolve(SETTINGS))
        || namesRuleFolders(folder.resolve(RepositoryConfiguration.FILE))
        || hasToml(folder.resolve("rules"));
  }

  private static boolean namesRuleFolders(Path configuration) {
    if (!Files.isRegularFile(configuration, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try {
      byte[] bytes = FileBytes.read(configuration, LONGEST_CONFIGURATION);
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .anyMatch(line -> line.startsWith("rule_dirs:"));
    } catch (IOException unreadable) {
      // What cannot be read is no sign of a repository; the folder may have others.
      return false;
    }
  }

  private static boolean hasToml(Path folder) {
    if (!isFolder(folder)) {
      return false;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.anyMatch(path -> path.toString().endsWith(".toml"));
    } catch (IOException | UncheckedIOException unreadable) {
      // What cannot be read is no sign of a repository; the folder may have others.
      return false;
    }
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }
}
