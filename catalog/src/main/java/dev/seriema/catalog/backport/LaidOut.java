package dev.seriema.catalog.backport;

import dev.seriema.catalog.change.Commits;
import dev.seriema.catalog.change.TreeCopy;
import dev.seriema.catalog.check.rule.CheckSettings;
import dev.seriema.catalog.check.rule.ConfiguredFiles;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RepositoryFiles;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.facts.FactsCache;
import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.RepositoryFacts;
import dev.seriema.catalog.facts.StackMap;
import dev.seriema.catalog.facts.TablesOfStack;
import dev.seriema.catalog.facts.source.FactFolder;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.pick.FilePick;
import dev.seriema.catalog.pick.PickRepository;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.schema.SchemaSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A commit, laid out as far as it says what rules may use on its stack.
///
/// @param root of the rule repository, in the copy
/// @param files of the repository beside its rules
/// @param attack the release of ATT&CK that it carries; empty where it carries none that is known
record LaidOut(
    TreeCopy copy,
    Path root,
    ConfiguredFiles files,
    Optional<RepositoryFacts> facts,
    Optional<Release> stack,
    Optional<String> attack)
    implements AutoCloseable {
  private static final List<String> ENDINGS = List.of(".json", ".json.gz", ".yaml", ".yml");

  /// Long, and told by its name.
  private static final Pattern ATTACK = Pattern.compile("(?:.*/)?attack-v([0-9.]+)\\.json\\.gz");

  /// @param changes of files beside the rules, made on top of the commit
  /// @param place a rule whose repository it is; the top of the commit where there is none
  /// @param usual the stack that it is for where it does not say
  static LaidOut of(
      Commits commits,
      String commit,
      List<FilePick> changes,
      String place,
      Optional<Release> usual,
      FactsCache cache)
      throws IOException {
    TreeCopy copy = commits.copy(commit, LaidOut::isWanted);
    try {
      for (FilePick change : changes) {
        if (change instanceof FilePick.Put put && isWanted(put.path())) {
          copy.put(put.path(), put.content().bytes());
        }
      }
      return of(copy, attack(commits, commit), place, usual, cache);
    } catch (IOException | RuntimeException failure) {
      copy.close();
      throw failure;
    }
  }

  private static LaidOut of(
      TreeCopy copy,
      Optional<String> attack,
      String place,
      Optional<Release> usual,
      FactsCache cache)
      throws IOException {
    Path folder = copy.root().resolve(place).resolveSibling("").normalize();
    Path root =
        RuleRepository.around(folder).map(RuleRepository::root).orElse(copy.root()).toRealPath();
    RepositoryFindings faults = new RepositoryFindings(CheckSettings.of(House.PLAIN));
    RepositoryFiles files = new RepositoryFiles(FactFolder.of(root), faults);
    ConfiguredFiles configured = ConfiguredFiles.of(files);
    Optional<Release> named =
        configured
            .packages()
            .flatMap(files::yaml)
            .flatMap(WrittenFile::table)
            .flatMap(table -> WrittenRule.table(table, "package"))
            .flatMap(table -> WrittenRule.text(table, "name"))
            .map(WrittenText::value)
            .flatMap(Release::of);
    return new LaidOut(
        copy,
        root,
        configured,
        RepositoryFacts.of(root, cache, new ArrayList<>()),
        named.or(() -> usual),
        attack);
  }

  /// Refuses to judge by a part of the files, such as in a clone that was made without all.
  ///
  /// @throws IOException when one of those that could not be laid out cannot be read at all
  void expectWhole(PickRepository repository, String commit) throws IOException {
    for (String path : copy.missing()) {
      var _ = repository.content(commit, path);
    }
  }

  private static boolean isWanted(String path) {
    return !path.contains(RuleRepository.EVIDENCE + "/")
        && !path.contains("/api_schemas/")
        && !ATTACK.matcher(path).matches()
        && (path.endsWith("seriema.toml") || ENDINGS.stream().anyMatch(path::endsWith));
  }

  private static Optional<String> attack(Commits commits, String commit) throws IOException {
    return commits.files(commit).stream()
        .map(file -> ATTACK.matcher(file.path()))
        .filter(Matcher::matches)
        .map(name -> shortened(name.group(1)))
        .filter(AttackCatalogue.releases()::contains)
        .max(Release.order());
  }

  /// `18.1.0` is called `18.1` here.
  private static String shortened(String release) {
    return Release.of(release).map(Release::toMinor).orElse(release);
  }

  /// The releases of its map of stacks, the oldest first; none where it has no map.
  List<Release> stacks() {
    return facts.flatMap(RepositoryFacts::stackMap).map(StackMap::stacks).stream()
        .flatMap(stacks -> stacks.keySet().stream())
        .flatMap(name -> Release.of(name).stream())
        .toList();
  }

  /// The fields that are known on its stack.
  SchemaSource schemas(Release on) {
    return TablesOfStack.of(facts, on);
  }

  Packages packages() {
    return facts.map(Packages::of).orElseGet(Packages::shipped);
  }

  /// Whether a path is one of the files that each branch has its own of: what is packaged there,
  /// and which versions were released from it.
  boolean isOfBranch(String path) {
    Path place = copy.root().resolve(path).normalize();
    return List.of(files.packages(), files.versionLock(), files.deprecatedRules()).stream()
        .flatMap(Optional::stream)
        .anyMatch(named -> root.resolve(named).normalize().equals(place));
  }

  @Override
  public void close() throws IOException {
    copy.close();
  }
}
