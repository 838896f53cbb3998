package dev.seriema.catalog.sigma.search;

import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.yaml.YamlNode;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A condition over which rules find something, written like one over searches.
///
/// @param search its tests ask that something is there, by the names of rules
/// @param asked the rules that it speaks of
public record RuleCondition(Search search, Set<String> asked) {
  public RuleCondition {
    asked = Set.copyOf(asked);
  }

  /// Reads it; empty where it has a fault, which is told.
  ///
  /// @param rules that it may name
  public static Optional<RuleCondition> read(
      YamlNode.Scalar text, List<String> rules, SigmaFindings findings) {
    Map<String, Search> found = new LinkedHashMap<>();
    SourceSpan span = text.span();
    rules.forEach(rule ->
        found.put(rule, new Search.Test(Optional.of(rule), List.of(new Sought.Present()), span)));
    Set<String> used = new LinkedHashSet<>();
    return new ConditionParser(text, found, used, new ValueBudget(), findings)
        .read()
        .map(search -> new RuleCondition(search, used));
  }
}
