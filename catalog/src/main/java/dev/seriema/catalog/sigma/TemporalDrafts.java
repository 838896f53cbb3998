package dev.seriema.catalog.sigma;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.query.SequenceText;
import dev.seriema.catalog.sigma.query.SequenceText.Stage;
import dev.seriema.catalog.sigma.rule.Correlation;
import dev.seriema.catalog.sigma.rule.Correlation.Bound;
import dev.seriema.catalog.sigma.rule.SigmaHead;
import dev.seriema.catalog.sigma.search.Search;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.rule.RuleId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// Rules that wait for events of several rules: for each way in which these may come, a sequence.
record TemporalDrafts(CorrelatedRules asked, CorrelationKeys keys) {
  /// Most rules that a correlation becomes.
  private static final int MOST = 6;

  /// Most rules whose choices are looked through.
  private static final int MOST_RULES = 10;

  List<SigmaDraft> all() {
    Optional<List<SortedSet<Integer>>> choices = choices();
    if (choices.isEmpty()) {
      return List.of();
    }
    long count = choices.get().stream().mapToLong(choice -> orders(choice.size())).sum();
    if (count > MOST) {
      asked.refuse(
          "it would be a rule for each order of its events and each choice of its rules, which is "
              + count
              + "; at most "
              + MOST
              + " are made of one correlation");
      return List.of();
    }
    List<List<MappedRule>> ways =
        choices.get().stream().flatMap(choice -> ways(choice).stream()).toList();
    return drafts(ways, choices.get().size() > 1 ? "way" : "order");
  }

  private long orders(int rules) {
    long orders = 1;
    for (int i = 2; i <= rules && asked.correlation().type() == Correlation.Type.TEMPORAL; i++) {
      orders *= i;
    }
    return orders;
  }

  private List<SigmaDraft> drafts(List<List<MappedRule>> ways, String what) {
    String name = asked.name();
    List<SigmaDraft> drafts = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      String numbered =
          ways.size() == 1 ? name : name + " (" + what + " " + (i + 1) + " of " + ways.size() + ")";
      RuleId id =
          i == 0 ? StableId.of(asked.head()) : StableId.of(asked.head(), what + " " + (i + 1));
      Optional<SigmaDraft> draft = draft(ways.get(i), numbered, id);
      if (draft.isEmpty()) {
        return List.of();
      }
      drafts.add(draft.get());
    }
    return drafts;
  }

  private Optional<SigmaDraft> draft(List<MappedRule> order, String name, RuleId id) {
    if (order.size() == 1) {
      return Optional.of(EventRuleDraft.of(asked.head(), id, name, order.getFirst()));
    }
    List<Stage> stages = new ArrayList<>();
    for (MappedRule rule : order) {
      keys.of(rule).ifPresent(fields -> stages.add(new Stage(rule.query(), fields)));
    }
    if (stages.size() < order.size()) {
      return Optional.empty();
    }
    if (stages.stream().map(stage -> stage.keys().size()).distinct().count() > 1) {
      asked.refuse("its rules are grouped by different numbers of fields in our events");
      return Optional.empty();
    }
    String query = SequenceText.ordered(stages, asked.correlation().timespan());
    return Optional.of(asked.sequence(query, order, name, id));
  }

  /// The sets of rules one of which is asked for; empty where they have no equal, which is told.
  private Optional<List<SortedSet<Integer>>> choices() {
    int rules = asked.rules().size();
    if (rules < 2) {
      asked.refuse(
          "a `" + asked.correlation().type().word() + "` correlation needs two rules or more");
      return Optional.empty();
    }
    if (rules > MOST_RULES) {
      asked.refuse("more than " + MOST_RULES + " rules are joined");
      return Optional.empty();
    }
    return asked.correlation().condition().isPresent()
        ? joined(asked.correlation().condition().get())
        : least().map(count -> RuleCombinations.ofSize(count, rules));
  }

  private Optional<List<SortedSet<Integer>>> joined(Correlation.Joined condition) {
    if (hasNegation(condition.search())) {
      asked
          .findings()
          .add(
              SigmaFault.NO_EQUAL_CORRELATION,
              condition.span(),
              "that a rule finds nothing cannot be asked for: a window that begins anywhere has"
                  + " room beside its events");
      return Optional.empty();
    }
    List<String> calls = asked.correlation().rules().stream().map(SigmaHead.Word::text).toList();
    Optional<List<SortedSet<Integer>>> all = RuleCombinations.of(condition.search(), calls);
    if (all.isEmpty()) {
      asked.refuse("its condition stands for too many choices of rules");
    }
    return all;
  }

  private static boolean hasNegation(Search search) {
    return switch (search) {
      case Search.Not _ -> true;
      case Search.All(var terms) -> terms.stream().anyMatch(TemporalDrafts::hasNegation);
      case Search.Any(var terms) -> terms.stream().anyMatch(TemporalDrafts::hasNegation);
      case Search.Test _ -> false;
    };
  }

  /// Of how many rules events are asked for, usually of all.
  private Optional<Integer> least() {
    int rules = asked.rules().size();
    int least = rules;
    for (Bound bound : asked.correlation().bounds()) {
      long asks = bound.comparison() == Comparison.GREATER ? bound.count() + 1 : bound.count();
      boolean exact = bound.comparison() == Comparison.EQUAL && asks == rules;
      boolean open =
          bound.comparison() == Comparison.AT_LEAST || bound.comparison() == Comparison.GREATER;
      if (asked.correlation().bounds().size() > 1 || asks < 1 || asks > rules || !(exact || open)) {
        asked
            .findings()
            .add(
                SigmaFault.NO_EQUAL_CORRELATION,
                bound.span(),
                "only events of so many of its " + rules + " rules or more can be asked for");
        return Optional.empty();
      }
      least = (int) asks;
    }
    return Optional.of(least);
  }

  /// The orders in which events of some rules may come.
  private List<List<MappedRule>> ways(Collection<Integer> choice) {
    List<MappedRule> chosen = choice.stream().map(asked.rules()::get).toList();
    return asked.correlation().type() == Correlation.Type.TEMPORAL
        ? orders(chosen)
        : List.of(chosen);
  }

  private static List<List<MappedRule>> orders(List<MappedRule> rules) {
    if (rules.size() == 1) {
      return List.of(rules);
    }
    List<List<MappedRule>> orders = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      List<MappedRule> others = new ArrayList<>(rules);
      MappedRule first = others.remove(i);
      for (List<MappedRule> rest : orders(others)) {
        List<MappedRule> order = new ArrayList<>(List.of(first));
        order.addAll(rest);
        orders.add(order);
      }
    }
    return orders;
  }
}
