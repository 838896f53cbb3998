package dev.seriema.catalog.check.rule;

/// Something that is asked of every rule by itself.
///
/// The answer depends on nothing but the rule, where it lies, the settings and the facts that
/// [RuleUnderCheck] gives, so that it can be remembered. No check throws for what a rule says.
/// Called by several threads at once.
public interface Check {
  void check(RuleUnderCheck rule, RuleFindings findings);

  /// Whether it is asked of rules that were given up too.
  default boolean isAskedOfDeprecated() {
    return false;
  }
}
