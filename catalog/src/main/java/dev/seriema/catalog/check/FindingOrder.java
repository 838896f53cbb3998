package dev.seriema.catalog.check;

import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// In which order findings are told, and which of them.
public final class FindingOrder {
  private FindingOrder() {}

  /// Brings the findings of each file together, in order of their places; files in the order of
  /// their first ones. What several checks say in the same words of the same place is told once.
  public static List<RuleFinding> byFile(List<RuleFinding> findings) {
    Map<String, List<RuleFinding>> files = new LinkedHashMap<>();
    Map<String, Set<Diagnostic>> told = new HashMap<>();
    for (RuleFinding finding : findings) {
      String name = finding.source().name();
      if (told.computeIfAbsent(name, _ -> new HashSet<>()).add(finding.diagnostic())) {
        files.computeIfAbsent(name, _ -> new ArrayList<>()).add(finding);
      }
    }
    return files.values().stream()
        .flatMap(file ->
            file.stream()
                .sorted(Comparator.comparingInt(finding -> finding.diagnostic().span().start())))
        .toList();
  }

  /// Those findings of facts that are not told with the rules: both read the configuration of the
  /// repository.
  public static List<FactFinding> untold(List<FactFinding> facts, List<RuleFinding> told) {
    Set<Diagnostic> known = told.stream().map(RuleFinding::diagnostic).collect(Collectors.toSet());
    return facts.stream().filter(finding -> !known.contains(finding.diagnostic())).toList();
  }
}
