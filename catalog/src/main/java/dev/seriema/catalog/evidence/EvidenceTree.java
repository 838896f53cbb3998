package dev.seriema.catalog.evidence;

import dev.seriema.catalog.layout.FileNames;
import dev.seriema.catalog.layout.RuleSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Looks for evidence in a tree of its own.
final class EvidenceTree {
  private final RuleSet rules;
  private final Path tree;
  private final boolean complete;
  private final List<RuleSet.Finding> findings = new ArrayList<>();
  private final Map<Path, List<EvidenceFolder>> ofRules = new HashMap<>();
  private int unused;

  EvidenceTree(RuleSet rules, Path tree, boolean complete) {
    this.rules = rules;
    this.tree = tree;
    this.complete = complete;
  }

  Evidence find() {
    Map<String, List<Path>> byName =
        RuleFilesInOrder.of(rules).stream()
            .collect(Collectors.groupingBy(file -> String.valueOf(file.getFileName())));
    for (Path folder : FolderWalk.below(tree, findings)) {
      List<Path> candidates = byName.getOrDefault(FolderWalk.ruleFileName(folder), List.of());
      give(folder, candidates.stream().filter(rule -> mirrors(folder, rule)).toList());
    }
    return RuleFilesInOrder.with(
        rules, rule -> ofRules.getOrDefault(rule, List.of()), findings, unused);
  }

  /// Whether the path of a rule ends with that of the folder in the tree.
  private boolean mirrors(Path folder, Path rule) {
    Path inTree = tree.relativize(folder).resolveSibling(FolderWalk.ruleFileName(folder));
    return rule.toAbsolutePath().normalize().endsWith(inTree);
  }

  private void give(Path folder, List<Path> owners) {
    if (owners.size() == 1) {
      ofRules
          .computeIfAbsent(owners.getFirst(), _ -> new ArrayList<>())
          .add(EvidenceFolder.read(folder));
    } else if (owners.size() > 1) {
      String names =
          owners.stream()
              .map(owner -> "`" + FileNames.shown(owner) + "`")
              .sorted()
              .collect(Collectors.joining(" and "));
      findings.add(
          Findings.withHint(
              Findings.of(EvidenceFault.FOLDER_OF_SEVERAL_RULES, folder, "may be of " + names),
              "put it into a folder named as that of its rule"));
    } else if (complete) {
      findings.add(
          Findings.of(
              EvidenceFault.FOLDER_WITHOUT_RULE,
              folder,
              "belongs to no rule: the path of none ends with `"
                  + FileNames.shown(
                      tree.relativize(folder).resolveSibling(FolderWalk.ruleFileName(folder)))
                  + "`"));
    } else {
      unused++;
    }
  }
}
