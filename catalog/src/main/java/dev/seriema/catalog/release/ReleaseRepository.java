package dev.seriema.catalog.release;

import dev.seriema.catalog.check.rule.CheckSettings;
import dev.seriema.catalog.check.rule.ConfiguredFiles;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RepositoryFiles;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.SupportedStacks;
import dev.seriema.catalog.facts.source.FactFolder;
import dev.seriema.intake.SystemReasons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A repository whose rules are released: its files of versions, its rules, and the stacks that
/// they are for.
///
/// @param root its top folder, without links
/// @param configured where it keeps the files beside its rules
/// @param lock the version of each rule
/// @param deprecatedRules what is known of rules that were given up
/// @param stacks that are supported, the oldest first; at least one
/// @param next the stack that the next package is for; empty where the repository does not say
/// @param rules in the order of their files
/// @param leftOut files that mean to hold a rule and do not say which
public record ReleaseRepository(
    Path root,
    ConfiguredFiles configured,
    VersionFile lock,
    VersionFile deprecatedRules,
    List<Release> stacks,
    Optional<Release> next,
    List<ReleasedRule> rules,
    List<String> leftOut) {
  public ReleaseRepository {
    stacks = List.copyOf(stacks);
    rules = List.copyOf(rules);
    leftOut = List.copyOf(leftOut);
  }

  /// @param top folder of a repository
  /// @throws UnreadableRelease where it locks no versions, or a file of them cannot be read
  public static ReleaseRepository of(Path top) throws UnreadableRelease {
    try {
      FactFolder root = FactFolder.of(top);
      CheckSettings settings = CheckSettings.of(House.PLAIN);
      RepositoryUnderCheck beside =
          new RepositoryUnderCheck(
              new RepositoryFiles(root, new RepositoryFindings(settings)), settings, List.of());
      ConfiguredFiles configured = beside.configured();
      String lock = configured.versionLock().orElseThrow(() -> notLocked(top));
      String deprecated = configured.deprecatedRules().orElseThrow(() -> notLocked(top));
      ReleasedRules read = ReleasedRules.of(root.root());
      return new ReleaseRepository(
          root.root(),
          configured,
          VersionFile.read(root, lock),
          VersionFile.read(root, deprecated),
          stacks(beside),
          beside.packageStack(),
          read.rules(),
          read.leftOut());
    } catch (IOException unreadable) {
      throw new UnreadableRelease("`" + top + "` cannot be read: " + SystemReasons.of(unreadable));
    }
  }

  private static UnreadableRelease notLocked(Path top) {
    return new UnreadableRelease(
        "`"
            + top
            + "` locks no versions: its `_config.yaml` sets `bypass_version_lock`, or names no"
            + " `version_lock` and `deprecated_rules` under `files`");
  }

  private static List<Release> stacks(RepositoryUnderCheck beside) throws UnreadableRelease {
    if (!beside.stacks().isEmpty()) {
      return beside.stacks();
    }
    return SupportedStacks.shipped()
        .oldest()
        .map(List::of)
        .orElseThrow(
            () -> new UnreadableRelease("the repository has no map of stacks to release for"));
  }

  /// The oldest stack that is supported.
  public Release oldest() {
    return stacks.getFirst();
  }
}
