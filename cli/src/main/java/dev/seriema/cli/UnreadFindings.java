package dev.seriema.cli;

import dev.seriema.catalog.evidence.EvidenceFault;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.model.diagnostic.DiagnosticCode;
import java.util.List;

/// Findings about files and folders that should hold rules or evidence and were not read.
final class UnreadFindings {
  private UnreadFindings() {}

  /// Of loading rules, those that no rule can tell of.
  static List<RuleSet.Finding> of(RuleSet rules) {
    return rules.findings().stream()
        .filter(finding -> isUnread(finding) || isNoRule(finding.diagnostic().code()))
        .toList();
  }

  /// Whether the system did not let it be read.
  static boolean isUnread(RuleSet.Finding finding) {
    DiagnosticCode code = finding.diagnostic().code();
    return code == RuleFault.UNREADABLE_FILE || code == EvidenceFault.UNREADABLE;
  }

  private static boolean isNoRule(DiagnosticCode code) {
    return code == RuleFault.NOT_A_RULE_FILE;
  }
}
