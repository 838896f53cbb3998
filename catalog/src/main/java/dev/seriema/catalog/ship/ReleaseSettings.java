package dev.seriema.catalog.ship;

import dev.seriema.catalog.check.rule.ConfiguredFiles;
import dev.seriema.catalog.check.rule.RepositoryFiles;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.SupportedStacks;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a repository says of its releases.
///
/// @param next the stack that its next package is for
/// @param stacks that are supported, the oldest first; none where no table says
/// @param registry what the package says of itself where packages are kept
/// @param lock the versions of its rules; empty where they are not locked
/// @param deprecated the rules that were given up, by their ids
/// @param legal its files about licences, such as `NOTICE.txt`, by the names that a package has for
///   them
/// @param findings what keeps one of its files from being read
public record ReleaseSettings(
    Optional<Release> next,
    List<Release> stacks,
    Optional<WrittenTable> registry,
    Optional<WrittenTable> lock,
    Optional<WrittenTable> deprecated,
    SortedMap<String, String> legal,
    List<RepositoryFindings.Told> findings) {
  /// Of rules that lie in no repository.
  public static final ReleaseSettings NONE =
      new ReleaseSettings(
          Optional.empty(),
          SupportedStacks.shipped().all(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          new TreeMap<>(),
          List.of());

  public ReleaseSettings {
    stacks = List.copyOf(stacks);
    legal = Collections.unmodifiableSortedMap(new TreeMap<>(legal));
    findings = List.copyOf(findings);
  }

  /// @param root the top folder of the repository
  /// @throws IOException when it is not there
  public static ReleaseSettings of(Path root) throws IOException {
    ReleaseFiles of = ReleaseFiles.in(root);
    RepositoryFiles files = of.beside().files();
    ConfiguredFiles configured = of.configured();
    Optional<WrittenTable> lock = table(files, configured.versionLock());
    Optional<WrittenTable> deprecated = table(files, configured.deprecatedRules());
    Optional<WrittenTable> registry =
        configured
            .packages()
            .flatMap(files::yaml)
            .flatMap(WrittenFile::table)
            .flatMap(table -> WrittenRule.table(table, "package"))
            .flatMap(table -> WrittenRule.table(table, "registry_data"));
    return new ReleaseSettings(
        of.next(), of.stacks(), registry, lock, deprecated, legal(files), of.findings().told());
  }

  private static SortedMap<String, String> legal(RepositoryFiles files) {
    SortedMap<String, String> legal = new TreeMap<>();
    for (String name : List.of("LICENSE", "NOTICE")) {
      for (String file : List.of(name + ".txt", name)) {
        if (!legal.containsKey(name + ".txt")) {
          files.text(file).ifPresent(text -> legal.put(name + ".txt", text));
        }
      }
    }
    return legal;
  }

  private static Optional<WrittenTable> table(RepositoryFiles files, Optional<String> path) {
    return path.flatMap(files::json).flatMap(WrittenFile::table);
  }
}
