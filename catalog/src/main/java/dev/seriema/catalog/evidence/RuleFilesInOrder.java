package dev.seriema.catalog.evidence;

import dev.seriema.catalog.layout.FileNames;
import dev.seriema.catalog.layout.RuleSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Gives rule files their evidence.
final class RuleFilesInOrder {
  private RuleFilesInOrder() {}

  /// All files that hold a rule or mean to, one for each rule.
  static List<Path> of(RuleSet rules) {
    List<Path> files = new ArrayList<>();
    rules.rules().forEach(rule -> files.add(rule.file()));
    rules.leftOut().forEach(rule -> files.add(rule.file()));
    return files;
  }

  static Evidence with(
      RuleSet rules,
      Function<Path, List<EvidenceFolder>> folders,
      List<RuleSet.Finding> findings,
      int unused) {
    List<RuleEvidence> all = new ArrayList<>();
    rules.rules().forEach(rule -> all.add(RuleEvidence.of(rule, folders.apply(rule.file()))));
    rules.leftOut().forEach(rule -> all.add(RuleEvidence.of(rule, folders.apply(rule.file()))));
    all.sort(Comparator.comparing(rule -> FileNames.shown(rule.file())));
    return new Evidence(all, findings, unused);
  }
}
