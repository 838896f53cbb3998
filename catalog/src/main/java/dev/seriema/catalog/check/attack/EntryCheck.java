package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.check.rule.RuleFindings;

/// Something that is asked of every tactic that a rule is mapped to. It stays quiet about what is
/// missing.
interface EntryCheck {
  void check(ThreatEntry entry, RuleFindings findings);
}
