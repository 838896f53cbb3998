package dev.seriema.catalog.sigma;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.query.EventQueryText;
import dev.seriema.catalog.sigma.rule.Correlation;
import dev.seriema.catalog.sigma.rule.SigmaHead;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.rule.RuleType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A correlation and the rules that it names, in its order.
record CorrelatedRules(
    SigmaHead head, Correlation correlation, List<MappedRule> rules, SigmaFindings findings) {
  CorrelatedRules {
    rules = List.copyOf(rules);
  }

  /// Tells that it has no equal.
  void refuse(String why) {
    findings.add(SigmaFault.NO_EQUAL_CORRELATION, correlation.span(), why);
  }

  /// The name of the rule that it becomes.
  String name() {
    return DraftName.of(head.title(), findings);
  }

  List<EventQueryText> queries() {
    return rules.stream().map(MappedRule::query).toList();
  }

  /// The fields that it or one of its rules asks to look at.
  List<String> investigated() {
    List<SigmaHead> heads = new ArrayList<>(List.of(head));
    rules.forEach(rule -> heads.add(rule.document().head()));
    return EventRuleDraft.investigated(rules, heads);
  }

  /// A rule that waits for several events.
  ///
  /// @param query of a sequence
  /// @param of the rules whose events it takes
  SigmaDraft sequence(String query, List<MappedRule> of, String name, RuleId id) {
    Duration lookBack =
        correlation.timespan().plus(EventRuleDraft.INTERVAL).plus(EventRuleDraft.LATE);
    return new SigmaDraft(
        head,
        id,
        name,
        RuleType.EQL,
        QueryLanguage.EQL,
        query,
        EventRuleDraft.events(of),
        lookBack,
        EventRuleDraft.INTERVAL,
        Optional.empty(),
        investigated(),
        EventRuleDraft.filters(of),
        EventRuleDraft.setup(of));
  }
}
