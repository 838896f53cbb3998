package dev.seriema.catalog.evidence;

import dev.seriema.catalog.layout.RuleSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// The evidence of a set of rules.
///
/// @param rules every rule file, in order of their paths, those without evidence included
/// @param findings about folders that belong to none of the rules
/// @param unused folders of a tree that belong to none of the rules, which may be others' then
public record Evidence(List<RuleEvidence> rules, List<RuleSet.Finding> findings, int unused) {
  public Evidence {
    rules = List.copyOf(rules);
    findings = List.copyOf(findings);
  }

  /// The evidence that lies beside rules, in `<rule file stem>.evidence`.
  ///
  /// @param places where the rules were looked for; a folder of evidence in one of them that has no
  ///   rule beside it is told
  public static Evidence beside(RuleSet rules, List<Path> places) {
    return new EvidenceBeside(rules, places).find();
  }

  /// The evidence of rules that lies in a tree of its own.
  ///
  /// A folder `linux/shell.evidence` belongs to the rule whose path ends with `linux/shell.toml`:
  /// so the tree may mirror the repository, one of its folders, or hold all side by side.
  ///
  /// @param complete whether the rules are all that there are, so that a folder without a rule is a
  ///   fault
  public static Evidence inTree(RuleSet rules, Path tree, boolean complete) {
    return new EvidenceTree(rules, tree, complete).find();
  }

  /// The evidence of one rule, in a folder of any name.
  ///
  /// @param rules one rule file
  public static Evidence in(RuleSet rules, Path folder) {
    return RuleFilesInOrder.with(rules, _ -> List.of(EvidenceFolder.read(folder)), List.of(), 0);
  }

  /// The same with those rules only that changed, or whose evidence did.
  ///
  /// @param changed real paths, also of files that are not there any more
  public Evidence onlyChanged(Set<Path> changed) {
    return new Evidence(
        rules.stream().filter(rule -> rule.isAmong(changed)).toList(), findings, unused);
  }

  /// Whether a folder is that of one rule; otherwise it is a tree of such folders.
  public static boolean isOfOneRule(Path folder) {
    return FolderReader.isEvidence(folder);
  }
}
