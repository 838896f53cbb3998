package dev.seriema.detector.state;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.detector.correlation.RuleIdentity;
import dev.seriema.model.rule.Rule;
import java.util.List;

/// What a rule asks and does, as a text that two rules share exactly when that is the same:
/// conditions, those of exceptions among them, indices, and where events are needed in order, that
/// order, what is done with them, and what is counted instead of told. How a query is written, and
/// what a rule says of itself, has no part in it.
public final class RuleMeaning {
  private RuleMeaning() {}

  /// Of a rule that tells single events.
  public static RuleIdentity of(Compiled compiled) {
    Rule rule = compiled.rule();
    MeaningDigest digest = new MeaningDigest();
    digest.add(List.of(compiled.query(), compiled.exceptions(), rule.indices()));
    return new RuleIdentity(rule.id().id(), digest.text());
  }

  /// Of a rule that needs events in order.
  public static RuleIdentity of(Rule rule, CorrelatedQuery query) {
    MeaningDigest digest = new MeaningDigest();
    digest.add(List.of(query.task(), query.order(), query.suppression(), rule.indices()));
    return new RuleIdentity(rule.id().id(), digest.text());
  }
}
