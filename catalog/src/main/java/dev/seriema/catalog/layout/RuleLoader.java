package dev.seriema.catalog.layout;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.rule.RuleId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Loads the rules of folders and files.
///
/// Files are read and parsed on all cores; the result is the same on any number.
public final class RuleLoader {
  /// Longest file that is read, in bytes; the longest public one has 54,000.
  public static final int LONGEST_FILE = 4 << 20;

  /// Longest export that is read, in bytes once unpacked; one of all public rules has 30 million.
  public static final int LONGEST_EXPORT = 64 << 20;

  private final List<RuleSet.LoadedRule> rules = new ArrayList<>();
  private final List<RuleSet.LeftOut> leftOut = new ArrayList<>();
  private final List<RuleSet.Finding> findings = new ArrayList<>();
  private final TakenIds ids = new TakenIds();
  private final VersionLocks locks = new VersionLocks();
  private int otherFiles;

  private RuleLoader() {}

  /// Loads all rules below folders, and of files that are named themselves.
  ///
  /// A folder that is a checkout of elastic/detection-rules gives the rules of its rule folders;
  /// any other folder those of all `*.toml` below it and of all JSON files that begin with a rule;
  /// names that begin with a dot and folders of evidence are passed over. Links below a folder are
  /// not followed. A file that two places share is read once.
  ///
  /// @param places in the order that the result has
  public static RuleSet load(List<Path> places) {
    RuleLoader loader = new RuleLoader();
    Set<Path> seen = new HashSet<>();
    for (Path place : places) {
      List<RuleFiles.Candidate> unseen =
          RuleFiles.at(place, loader.findings).stream()
              .filter(file -> seen.add(file.realPath()))
              .toList();
      LockedVersions lock = loader.locks.around(place);
      lock.versions();
      lock.finding()
          .filter(found -> !loader.findings.contains(found))
          .ifPresent(loader.findings::add);
      EvenWork.inOrder(unseen, file -> LoadedFile.read(file, lock), loader::add);
    }
    return new RuleSet(loader.rules, loader.leftOut, loader.otherFiles, loader.findings);
  }

  private void add(LoadedFile file) {
    file.diagnostics().forEach(found -> findings.add(new RuleSet.Finding(file.source(), found)));
    for (LoadedFile.Outcome outcome : file.outcomes()) {
      switch (outcome) {
        case LoadedFile.NoRule _ -> otherFiles++;
        case LoadedFile.Faulty(var id, var reason, var indices, var query, _) ->
            leftOut.add(
                new RuleSet.LeftOut(file.path(), file.source(), id, reason, indices, query));
        case LoadedFile.Sound(var rule, var idSpan, var extent, _) ->
            add(new RuleSet.LoadedRule(rule, file.path(), file.source(), idSpan, extent));
      }
    }
  }

  private void add(RuleSet.LoadedRule loaded) {
    RuleId id = loaded.rule().id();
    Optional<Diagnostic> taken =
        loaded.rule().retired().isPresent()
            ? Optional.empty()
            : ids.take(id, loaded.idSpan(), loaded::place);
    if (taken.isEmpty()) {
      rules.add(loaded);
      return;
    }
    findings.add(new RuleSet.Finding(loaded.source(), taken.get()));
    leftOut.add(
        new RuleSet.LeftOut(
            loaded.file(),
            loaded.source(),
            Optional.of(id),
            taken.get().message(),
            loaded.rule().indices(),
            loaded.rule().query()));
  }
}
