package dev.seriema.catalog.check;

import dev.seriema.model.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Findings as they are told one after the other: what was told of a place in the same words is not
/// told again.
final class ToldFindings {
  private final FileCalls calls;
  private final Map<String, Set<Diagnostic>> known = new HashMap<>();
  private final List<RuleFinding> all = new ArrayList<>();

  ToldFindings(FileCalls calls) {
    this.calls = calls;
  }

  /// @param found findings that belong together, those of a file in any order
  /// @return those that are told now, in their order
  List<RuleFinding> next(List<RuleFinding> found) {
    List<RuleFinding> next = new ArrayList<>();
    for (RuleFinding finding : FindingOrder.byFile(found)) {
      if (known
          .computeIfAbsent(finding.source().name(), _ -> new HashSet<>())
          .add(finding.diagnostic())) {
        next.add(calls.told(finding));
      }
    }
    all.addAll(next);
    return next;
  }

  /// All that were told.
  List<RuleFinding> all() {
    return all;
  }
}
