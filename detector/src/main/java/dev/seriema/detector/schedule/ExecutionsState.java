package dev.seriema.detector.schedule;

import dev.seriema.detector.correlation.Forgotten;
import dev.seriema.detector.correlation.RuleIdentity;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Writes down what executions leave to later ones, and has others take it up, rule by rule, so
/// that rules may come, go and change in between: when a rule was executed last, which time it has
/// seen, which groups it has told, and which of its alerts still count. A rule that was set aside
/// is not written and begins anew. Events are no part of it; they are given again.
public final class ExecutionsState {
  private static final int VERSION = 1;
  private static final int MOST_RULES = 1_000_000;
  private static final int LONGEST_NAME = 1 << 16;

  private final List<ExecutedRule> rules;
  private final IntFunction<RuleIdentity> identities;

  ExecutionsState(List<ExecutedRule> rules, IntFunction<RuleIdentity> identities) {
    this.rules = rules;
    this.identities = identities;
  }

  public void write(StateOutput out) throws IOException {
    out.count(VERSION);
    out.count(rules.size());
    for (ExecutedRule rule : rules) {
      RuleIdentity identity = identity(rule);
      out.text(identity.id());
      out.text(identity.meaning());
      out.part(rule::write);
    }
  }

  /// Has rules that were not executed yet take up what was written. Where it refuses what it reads,
  /// they are of no more use.
  ///
  /// @return rules that left something which nobody can use
  public List<Forgotten> read(StateInput in) throws IOException {
    in.expect(in.count(Integer.MAX_VALUE) == VERSION, "its rules are of an unknown form");
    List<ExecutedRule> unclaimed = new ArrayList<>(rules);
    List<Forgotten> forgotten = new ArrayList<>();
    int count = in.count(MOST_RULES);
    for (int i = 0; i < count; i++) {
      RuleIdentity identity = new RuleIdentity(in.text(LONGEST_NAME), in.text(LONGEST_NAME));
      int place = place(identity, unclaimed);
      if (place < 0) {
        in.skipPart();
        forgotten.add(new Forgotten(identity.id(), isThere(identity.id())));
      } else {
        ExecutedRule rule = unclaimed.remove(place);
        in.part(part -> {
          rule.read(part);
          return rule;
        });
      }
    }
    return forgotten;
  }

  private int place(RuleIdentity identity, List<ExecutedRule> among) {
    for (int place = 0; place < among.size(); place++) {
      if (identity(among.get(place)).equals(identity)) {
        return place;
      }
    }
    return -1;
  }

  private boolean isThere(String rule) {
    return rules.stream().anyMatch(each -> identity(each).id().equals(rule));
  }

  private RuleIdentity identity(ExecutedRule rule) {
    return identities.apply(rule.matches().number());
  }
}
