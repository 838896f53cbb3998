package dev.seriema.catalog.check;

import dev.seriema.catalog.rule.RuleFault;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a check found.
///
/// @param files how many files were read, TOML files that hold no rule among them
/// @param rules how many rules were found, those that cannot be read among them
/// @param findings of settings; of folders that could not be looked into; of rule files, one after
///   the other, in each in order of the places; then of repositories as a whole, of their facts
///   first
/// @param unchecked how many queries were looked at in part or not at all, by what is left out,
///   such as `not checked: …`
/// @param off codes that a repository around does not want to hear
public record CheckResult(
    int files,
    int rules,
    List<RuleFinding> findings,
    SortedMap<String, Integer> unchecked,
    Set<String> off) {
  public CheckResult {
    findings = List.copyOf(findings);
    off = Set.copyOf(off);
    unchecked = Collections.unmodifiableSortedMap(new TreeMap<>(unchecked));
  }

  /// Whether a file or folder could not be read.
  public boolean isIncomplete() {
    return findings.stream()
        .anyMatch(finding -> finding.diagnostic().code() == RuleFault.UNREADABLE_FILE);
  }
}
