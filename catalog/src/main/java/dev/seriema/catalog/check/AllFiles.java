package dev.seriema.catalog.check;

import dev.seriema.catalog.layout.TakenIds;
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

/// What files say after each other: their findings, what is wrong only because of a file before,
/// and their number. It is found out at each check.
final class AllFiles {
  private final TakenIds ids = new TakenIds();
  private final SortedMap<String, Integer> unchecked = new TreeMap<>();
  private int files;
  private int rules;

  /// Adds the next file.
  ///
  /// @return its findings: of the file as a whole, of rules that could not be read, of the others
  List<RuleFinding> add(FileCheck check) {
    CheckedFile said = check.said();
    if (said.counts()) {
      files++;
    }
    List<RuleFinding> ofFile = new ArrayList<>();
    List<RuleFinding> ofMissing = new ArrayList<>();
    List<RuleFinding> ofRules = new ArrayList<>();
    tell(check, said.findings(), Optional.empty(), ofFile);
    for (CheckedRule rule : said.rules()) {
      rules++;
      boolean isMissing = rule.standing() == CheckedRule.Standing.MISSING;
      tell(check, rule.findings(), rule.id(), isMissing ? ofMissing : ofRules);
      Optional<Diagnostic> taken = taken(check, rule);
      if (taken.isPresent()) {
        tell(check, List.of(taken.get()), Optional.empty(), ofFile);
      } else {
        rule.unchecked().ifPresent(reason -> unchecked.merge(reason, 1, Integer::sum));
      }
    }
    ofFile.addAll(ofMissing);
    ofFile.addAll(ofRules);
    return ofFile;
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

  /// @param told all that was told of them
  /// @param off codes that are not told
  CheckResult result(List<RuleFinding> told, Set<String> off) {
    return new CheckResult(files, rules, told, unchecked, off);
  }
}
