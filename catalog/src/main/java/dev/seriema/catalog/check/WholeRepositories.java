package dev.seriema.catalog.check;

import dev.seriema.catalog.check.change.ChangeChecks;
import dev.seriema.catalog.check.rule.CheckSettings;
import dev.seriema.catalog.check.rule.RepositoryFiles;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryRule;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.facts.source.FactFolder;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.RuleRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The repositories that a check sees the whole of: by their top folder, or by all folders that
/// hold their rules. Of others nothing can be told that hangs on rules which are not there, but for
/// what a change does to those that are.
final class WholeRepositories {
  private final Map<Path, Repository> byRoot = new LinkedHashMap<>();
  private final FormerFiles former;
  private final FileCalls calls;

  /// @param former what files held before a change
  WholeRepositories(FormerFiles former, FileCalls calls) {
    this.former = former;
    this.calls = calls;
  }

  private static final class Repository {
    final Around around;
    final Set<Path> places = new LinkedHashSet<>();
    final List<RepositoryRule> rules = new ArrayList<>();
    Optional<Path> shown = Optional.empty();

    Repository(Around around) {
      this.around = around;
    }
  }

  /// Adds a place.
  ///
  /// @param named as somebody named it
  /// @param checks of the files, in the same order
  void add(Path named, Around around, List<RuleFiles.Candidate> files, List<FileCheck> checks) {
    if (around.root().isEmpty()) {
      return;
    }
    Path root = around.root().get();
    Repository repository = byRoot.computeIfAbsent(root, _ -> new Repository(around));
    Path place = Around.real(named.toAbsolutePath().normalize());
    repository.places.add(place);
    if (place.equals(root)) {
      repository.shown = Optional.of(calls.called(named));
    }
    for (int i = 0; i < files.size(); i++) {
      add(repository, files.get(i), checks.get(i));
    }
  }

  private static void add(Repository repository, RuleFiles.Candidate file, FileCheck check) {
    for (CheckedRule rule : check.said().rules()) {
      repository.rules.add(
          new RepositoryRule(
              rule.id(),
              rule.idSpan(),
              rule.summary(),
              repository.around.location(file),
              check.source()));
    }
  }

  /// What is found about them, repository by repository, in each by file and place.
  List<RuleFinding> findings() {
    List<RuleFinding> found = new ArrayList<>();
    byRoot.forEach((root, repository) -> {
      boolean isWhole = isWhole(root, repository);
      if (isWhole || !former.isEmpty()) {
        found.addAll(findings(root, repository, isWhole));
      }
    });
    return found;
  }

  private static boolean isWhole(Path root, Repository repository) {
    return repository.places.contains(root)
        || RuleRepository.around(root)
            .filter(all ->
                all.places().stream().map(Around::real).allMatch(repository.places::contains))
            .isPresent();
  }

  private List<RuleFinding> findings(Path root, Repository repository, boolean isWhole) {
    CheckSettings settings = repository.around.settings();
    RepositoryFindings faults = new RepositoryFindings(settings);
    Path shown = repository.shown.orElseGet(() -> fromHere(root));
    RepositoryFiles files = new RepositoryFiles(new FactFolder(root, shown, root), faults);
    RepositoryUnderCheck asked = new RepositoryUnderCheck(files, settings, repository.rules);
    List<RepositoryFindings.Told> ofAll = isWhole ? Checks.of(asked) : List.of();
    RepositoryFindings ofChange = new RepositoryFindings(settings);
    if (!former.isEmpty()) {
      ChangeChecks.check(former.change(root, asked), ofChange);
    }
    return Stream.of(inOrder(faults), ofAll, ofChange.told())
        .flatMap(List::stream)
        .map(told -> new RuleFinding(told.source(), told.diagnostic(), told.rule()))
        .sorted(
            Comparator.comparing((RuleFinding finding) -> finding.source().name())
                .thenComparingInt(finding -> finding.diagnostic().span().start()))
        .toList();
  }

  /// Whichever thread met a fault first.
  private static List<RepositoryFindings.Told> inOrder(RepositoryFindings faults) {
    return faults.told().stream()
        .sorted(Comparator.comparing(told -> told.diagnostic().message()))
        .toList();
  }

  private Path fromHere(Path root) {
    Path here = Around.real(Path.of("").toAbsolutePath());
    return calls.called(root.startsWith(here) ? here.relativize(root) : root);
  }
}
