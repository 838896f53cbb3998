package dev.seriema.catalog.release;

import dev.seriema.catalog.check.rule.ConfiguredFiles;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.ship.ReleaseFiles;
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
      ReleaseFiles files = ReleaseFiles.in(top);
      ConfiguredFiles configured = files.configured();
      String lock = configured.versionLock().orElseThrow(() -> notLocked(top));
      String deprecated = configured.deprecatedRules().orElseThrow(() -> notLocked(top));
      if (files.stacks().isEmpty()) {
        throw new UnreadableRelease("the repository has no map of stacks to release for");
      }
      ReleasedRules read = ReleasedRules.of(files.root().root());
      return new ReleaseRepository(
          files.root().root(),
          configured,
          VersionFile.read(files.root(), lock),
          VersionFile.read(files.root(), deprecated),
          files.stacks(),
          files.next(),
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

  /// The oldest stack that is supported.
  public Release oldest() {
    return stacks.getFirst();
  }
}
