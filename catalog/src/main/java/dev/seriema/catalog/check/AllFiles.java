package dev.seriema.catalog.check;

import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.layout.TakenIds;
import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What all files together say: their findings in order, and what is wrong only because of others.
/// It is found out at each check.
final class AllFiles {
  private final TakenIds ids = new TakenIds();

  /// Of files as wholes, of rules that could not be read, and of the others: files come in the
  /// order of their first finding by that.
  private final List<RuleFinding> ofFiles = new ArrayList<>();

  private final List<RuleFinding> ofMissing = new ArrayList<>();
  private final List<RuleFinding> ofRules = new ArrayList<>();
  private final SortedMap<String, Integer> unchecked = new TreeMap<>();
  private int files;
  private int rules;

  /// Adds a place.
  ///
  /// @param around what was found while its files were looked for
  /// @param lock what is wrong with its version lock
  void add(List<RuleSet.Finding> around, Optional<RuleSet.Finding> lock, List<FileCheck> checks) {
    around.forEach(this::addAround);
    lock.ifPresent(this::addAround);
    checks.forEach(this::add);
  }

  private void addAround(RuleSet.Finding finding) {
    ofFiles.add(new RuleFinding(finding.source(), finding.diagnostic(), Optional.empty()));
  }

  private void add(FileCheck check) {
    CheckedFile said = check.said();
    if (said.counts()) {
      files++;
    }
    tell(check, said.findings(), Optional.empty(), ofFiles);
    for (CheckedRule rule : said.rules()) {
      rules++;
      boolean isMissing = rule.standing() == CheckedRule.Standing.MISSING;
      tell(check, rule.findings(), rule.id(), isMissing ? ofMissing : ofRules);
      Optional<Diagnostic> taken = taken(check, rule);
      if (taken.isPresent()) {
        tell(check, List.of(taken.get()), Optional.empty(), ofFiles);
      } else {
        rule.unchecked().ifPresent(reason -> unchecked.merge(reason, 1, Integer::sum));
      }
    }
  }

  /// Adds what all rules of a repository together tell, or files beside them. A lock whose faults
  /// are told one by one is not told as a whole.
  void addOfRepository(List<RuleFinding> found) {
    ofRules.addAll(found);
    Set<String> faulty =
        found.stream()
            .filter(finding -> finding.diagnostic().isError())
            .map(finding -> finding.source().name())
            .collect(Collectors.toSet());
    ofFiles.removeIf(finding ->
        finding.diagnostic().code() == RuleFault.UNREADABLE_LOCK
            && faulty.contains(finding.source().name()));
  }

  private Optional<Diagnostic> taken(FileCheck check, CheckedRule rule) {
    return rule.standing() != CheckedRule.Standing.LIVE
        ? Optional.empty()
        : rule.id()
            .flatMap(id -> ids.take(id, rule.idSpan(), () -> place(check, rule)))
            .map(found -> within(check.source().get(), found));
  }

  private static String place(FileCheck check, CheckedRule rule) {
    SourceText source = check.source().get();
    return source.name() + ":" + source.lineAt(rule.idSpan().start());
  }

  /// What is remembered of a file without findings was not held against its text.
  private static Diagnostic within(SourceText source, Diagnostic found) {
    return found.span().end() <= source.text().length()
        ? found
        : Diagnostic.of(found.code(), new SourceSpan(0, 0), found.message());
  }

  private static void tell(
      FileCheck check, List<Diagnostic> found, Optional<RuleId> rule, List<RuleFinding> to) {
    if (!found.isEmpty()) {
      SourceText source = check.source().get();
      found.forEach(finding -> to.add(new RuleFinding(source, finding, rule)));
    }
  }

  /// @param ofFacts what was found in files of facts, which comes first
  CheckResult result(List<FactFinding> ofFacts) {
    List<RuleFinding> all = new ArrayList<>(ofFiles);
    all.addAll(ofMissing);
    all.addAll(ofRules);
    List<RuleFinding> inOrder = FindingOrder.byFile(all);
    List<RuleFinding> told = new ArrayList<>();
    FindingOrder.untold(ofFacts, inOrder)
        .forEach(finding ->
            told.add(new RuleFinding(finding.source(), finding.diagnostic(), Optional.empty())));
    told.addAll(inOrder);
    return new CheckResult(files, rules, told, unchecked);
  }
}
