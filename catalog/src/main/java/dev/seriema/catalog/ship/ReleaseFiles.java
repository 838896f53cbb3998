package dev.seriema.catalog.ship;

import dev.seriema.catalog.check.rule.CheckSettings;
import dev.seriema.catalog.check.rule.ConfiguredFiles;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RepositoryFiles;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.SupportedStacks;
import dev.seriema.catalog.facts.source.FactFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The files of a repository that say something of its releases, as its configuration names them.
///
/// @param root the top folder of the repository
/// @param beside reads them
/// @param findings what keeps one of those that were read so far from being read
public record ReleaseFiles(
    FactFolder root, RepositoryUnderCheck beside, RepositoryFindings findings) {
  /// @param top folder of a repository
  /// @throws IOException when it is not there
  public static ReleaseFiles in(Path top) throws IOException {
    // How findings weigh is asked for those of checks alone.
    CheckSettings settings = CheckSettings.of(House.PLAIN);
    RepositoryFindings findings = new RepositoryFindings(settings);
    FactFolder root = FactFolder.of(top);
    RepositoryFiles files = new RepositoryFiles(root, findings);
    return new ReleaseFiles(root, new RepositoryUnderCheck(files, settings, List.of()), findings);
  }

  /// Where they are.
  public ConfiguredFiles configured() {
    return beside.configured();
  }

  /// The stack that the next package is for.
  public Optional<Release> next() {
    return beside.packageStack();
  }

  /// The stacks that are supported, the oldest first: those of the map of the repository, else
  /// those that ship; none where these are left out of a distribution.
  public List<Release> stacks() {
    List<Release> own = beside.stacks();
    return own.isEmpty() ? SupportedStacks.shipped().all() : own;
  }
}
