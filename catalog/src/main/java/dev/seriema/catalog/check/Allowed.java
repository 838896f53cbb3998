package dev.seriema.catalog.check;

import dev.seriema.catalog.check.settings.AllowComment;
import dev.seriema.catalog.check.settings.AllowComments;
import dev.seriema.catalog.check.settings.Allowance;
import dev.seriema.catalog.check.settings.SettingsFault;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Weighs the findings of a check as each repository does, leaves out what it allows, and tells
/// what is wrong with its settings and which allowances silence nothing.
final class Allowed {
  private final List<Path> places;
  private final FileCalls calls;

  /// By their top folders, in the order of the places.
  private final Map<Path, Around> repositories = new LinkedHashMap<>();

  /// The path from the top, and the repository, of each file by the name that findings give it.
  private final Map<String, Located> files = new HashMap<>();

  private final Map<String, Commented> comments = new LinkedHashMap<>();
  private final Set<Allowance> usedAllowances = Collections.newSetFromMap(new IdentityHashMap<>());

  private record Located(String path, Around around) {}

  private record Commented(SourceText source, AllowComments all, Set<AllowComment> used) {}

  /// @param places that are checked
  Allowed(List<Path> places, FileCalls calls) {
    this.places = places;
    this.calls = calls;
  }

  /// Adds the repository around a place.
  ///
  /// @return what is wrong with its settings, where they were not known yet
  List<RuleFinding> add(Around around) {
    boolean isNew =
        around.root().filter(root -> repositories.putIfAbsent(root, around) == null).isPresent();
    return isNew
        ? around.said().findings().stream().map(fault -> ofSettings(around, fault)).toList()
        : List.of();
  }

  /// Adds a file.
  ///
  /// @return what is wrong with the comments in it that allow findings
  List<RuleFinding> add(Around around, RuleFiles.Candidate file, FileCheck check) {
    files.put(file.name(), new Located(around.location(file).path(), around));
    if (!check.mayAllow()) {
      return List.of();
    }
    SourceText source = check.source().get();
    AllowComments all = AllowComments.of(source, Around.CODES);
    comments.put(file.name(), new Commented(source, all, new HashSet<>()));
    return all.findings().stream()
        .map(fault -> new RuleFinding(source, fault, Optional.empty()))
        .toList();
  }

  /// Those of some findings that are told, as they weigh. Their files were added before.
  List<RuleFinding> of(List<RuleFinding> found) {
    return found.stream().flatMap(finding -> judged(finding).stream()).toList();
  }

  /// The allowances that silenced nothing, after all findings were asked for.
  List<RuleFinding> unused() {
    List<RuleFinding> told = new ArrayList<>();
    repositories.values().forEach(around -> unused(around, told));
    comments.values().forEach(commented -> unused(commented, told));
    return told;
  }

  private Optional<RuleFinding> judged(RuleFinding finding) {
    String code = finding.diagnostic().code().id();
    Located located = files.get(finding.source().name());
    if (!Around.CODES.canBeSilenced(code)) {
      return Optional.of(finding);
    }
    if (located == null) {
      return beside(finding);
    }
    return located
        .around()
        .settings()
        .weighed(finding.diagnostic())
        .filter(_ -> !isAllowed(finding, located.path(), located.around()))
        .filter(_ -> !isAllowedBeside(finding))
        .map(weighed -> new RuleFinding(finding.source(), weighed, finding.ruleId()));
  }

  /// Of a file that is no rule's, such as a version lock.
  private Optional<RuleFinding> beside(RuleFinding finding) {
    Path file = Around.real(calls.file(finding.source().name()));
    for (Map.Entry<Path, Around> repository : repositories.entrySet()) {
      if (file.startsWith(repository.getKey())) {
        String path = repository.getKey().relativize(file).toString().replace('\\', '/');
        return repository
            .getValue()
            .settings()
            .weighed(finding.diagnostic())
            .filter(_ -> !isAllowed(finding, path, repository.getValue()))
            .map(weighed -> new RuleFinding(finding.source(), weighed, finding.ruleId()));
      }
    }
    return Optional.of(finding);
  }

  private boolean isAllowed(RuleFinding finding, String path, Around around) {
    String code = finding.diagnostic().code().id();
    String id = finding.ruleId().map(rule -> rule.id()).orElse("");
    boolean isAllowed = false;
    for (Allowance allowance : around.said().allowances()) {
      if (allowance.covers(code, id, path)) {
        usedAllowances.add(allowance);
        isAllowed = true;
      }
    }
    return isAllowed;
  }

  private boolean isAllowedBeside(RuleFinding finding) {
    Commented commented = comments.get(finding.source().name());
    if (commented == null) {
      return false;
    }
    int line = finding.source().lineAt(finding.diagnostic().span().start());
    boolean isAllowed = false;
    for (AllowComment comment : commented.all().comments()) {
      if (comment.covers(finding.diagnostic().code().id(), line)) {
        commented.used().add(comment);
        isAllowed = true;
      }
    }
    return isAllowed;
  }

  /// Where only some of the rules are checked, the others may need an allowance.
  private void unused(Around around, List<RuleFinding> told) {
    if (!around.said().allowances().isEmpty() && isWhole(around.root().orElseThrow())) {
      around.said().allowances().stream()
          .filter(allowance -> !usedAllowances.contains(allowance))
          .forEach(allowance ->
              told.add(ofSettings(around, unused(allowance.code(), allowance.span()))));
    }
  }

  private static void unused(Commented commented, List<RuleFinding> told) {
    commented.all().comments().stream()
        .filter(comment -> !commented.used().contains(comment))
        .forEach(comment ->
            told.add(
                new RuleFinding(
                    commented.source(), unused(comment.code(), comment.span()), Optional.empty())));
  }

  private static Diagnostic unused(String code, SourceSpan span) {
    return Diagnostic.of(
            SettingsFault.SILENCES_NOTHING,
            span,
            "the allowance of `" + code + "` silences nothing")
        .withHint("remove it");
  }

  private boolean isWhole(Path root) {
    List<Path> checked =
        places.stream().map(place -> Around.real(place.toAbsolutePath().normalize())).toList();
    return RuleRepository.around(root).stream()
        .flatMap(repository -> repository.places().stream())
        .map(Around::real)
        .allMatch(place -> checked.stream().anyMatch(place::startsWith));
  }

  private static RuleFinding ofSettings(Around around, Diagnostic fault) {
    return new RuleFinding(around.said().source(), fault, Optional.empty());
  }
}
