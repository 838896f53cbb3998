package dev.seriema.catalog.sigma;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.query.CountText;
import dev.seriema.catalog.sigma.query.EventQueryText;
import dev.seriema.catalog.sigma.query.SequenceText;
import dev.seriema.catalog.sigma.query.SequenceText.Stage;
import dev.seriema.catalog.sigma.rule.Correlation;
import dev.seriema.catalog.sigma.rule.Correlation.Bound;
import dev.seriema.catalog.sigma.rule.SigmaDocument;
import dev.seriema.catalog.sigma.rule.SigmaHead;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.rule.RuleType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rules over what several rules find: a sequence where that means the same, else a rule that
/// counts in a window of time.
final class CorrelationDrafts {
  /// Of so many rules at most, each order of their events becomes a rule of its own.
  private static final int MOST_UNORDERED = 3;

  /// Most fields by which a rule that counts may group.
  private static final int MOST_GROUPS = 5;

  private static final int MOST_COUNTED = 1_000_000;

  private final SigmaHead head;
  private final Correlation correlation;
  private final List<MappedRule> rules;
  private final SigmaFindings findings;

  /// @param rules those that the correlation names, in its order
  CorrelationDrafts(
      SigmaDocument.OfRules document, List<MappedRule> rules, SigmaFindings findings) {
    this.head = document.head();
    this.correlation = document.correlation();
    this.rules = rules;
    this.findings = findings;
  }

  /// None where the correlation has no equal, which is told.
  List<SigmaDraft> all() {
    if (rules.stream().anyMatch(rule -> rule.query().language() == QueryLanguage.ESQL)) {
      refuse("a rule of it needs ES|QL, which looks at single events");
      return List.of();
    }
    return switch (correlation.type()) {
      case EVENT_COUNT -> eventCount();
      case VALUE_COUNT -> valueCount();
      case TEMPORAL -> temporal();
      case TEMPORAL_ORDERED ->
          hasOwnCount() ? sequence(rules, name(), StableId.of(head)) : List.of();
    };
  }

  private void refuse(String why) {
    findings.add(SigmaFault.NO_EQUAL_CORRELATION, correlation.span(), why);
  }

  private String name() {
    return DraftName.of(head.title(), findings);
  }

  /// The least number that is asked for; empty where another bound is set, which is told.
  private Optional<Long> least() {
    if (correlation.bounds().size() > 1) {
      findings.add(
          SigmaFault.NO_EQUAL_CORRELATION,
          correlation.bounds().get(1).span(),
          "a number between two bounds cannot be asked for: later events may still pass the upper");
      return Optional.empty();
    }
    Bound bound = correlation.bounds().getFirst();
    long least =
        switch (bound.comparison()) {
          case AT_LEAST -> bound.count();
          case GREATER -> bound.count() + 1;
          case LESS, AT_MOST, EQUAL, NOT_EQUAL -> -1;
        };
    if (least < 1 || least > MOST_COUNTED) {
      findings.add(
          SigmaFault.NO_EQUAL_CORRELATION,
          bound.span(),
          least > MOST_COUNTED
              ? "at most " + MOST_COUNTED + " can be counted"
              : "only that something is found so often or oftener can be asked for");
      return Optional.empty();
    }
    return Optional.of(least);
  }

  private List<SigmaDraft> eventCount() {
    Optional<Long> least = least();
    Optional<List<String>> keys = sharedKeys();
    if (least.isEmpty() || keys.isEmpty()) {
      return List.of();
    }
    if (least.get() == 1 && rules.size() == 1) {
      return List.of(EventRuleDraft.of(head, StableId.of(head), name(), rules.getFirst()));
    }
    if (least.get() == 1 || least.get() > SequenceText.MOST_RUNS) {
      return counting(keys.get(), least.get(), Optional.empty(), 0);
    }
    String query =
        SequenceText.repeated(
            queries(), keys.get(), Math.toIntExact(least.get()), correlation.timespan());
    return List.of(sequence(query, rules, name(), StableId.of(head)));
  }

  private List<SigmaDraft> valueCount() {
    Optional<Long> least = least();
    Optional<List<String>> keys = sharedKeys();
    Optional<List<String>> counted =
        correlation.field().flatMap(field -> sharedKeys(field.text(), field.span()));
    if (least.isEmpty() || keys.isEmpty() || counted.isEmpty()) {
      return List.of();
    }
    if (counted.get().size() > 1) {
      refuse(
          "values are counted that are " + String.join(" and ", counted.get()) + " in our events");
      return List.of();
    }
    return counting(keys.get(), 1, Optional.of(counted.get().getFirst()), least.get());
  }

  private List<SigmaDraft> counting(
      List<String> keys, long events, Optional<String> distinct, long values) {
    Optional<CountText> query = CountText.of(queries());
    if (query.isEmpty()) {
      refuse("neither KQL nor Lucene's language, in which rules count, says what it looks for");
      return List.of();
    }
    if (keys.size() > MOST_GROUPS) {
      refuse("it groups by " + keys.size() + " fields; rules that count, by " + MOST_GROUPS);
      return List.of();
    }
    findings.add(
        SigmaFault.NARROWER_WINDOW,
        correlation.span(),
        "the rule counts what lies in one look-back of "
            + correlation.timespan().toSeconds()
            + " s; what lies across the start of one is found"
            + " by the next only if its span is shorter by the interval");
    Duration interval = interval();
    return List.of(
        new SigmaDraft(
            head,
            StableId.of(head),
            name(),
            RuleType.THRESHOLD,
            query.get().language(),
            query.get().text(),
            EventRuleDraft.events(rules),
            correlation.timespan(),
            interval,
            Optional.of(new SigmaDraft.Threshold(keys, events, distinct, values)),
            investigated(),
            EventRuleDraft.filters(rules),
            EventRuleDraft.setup(rules)));
  }

  /// A fifth of the look-back, from a minute to the usual interval.
  private Duration interval() {
    Duration fifth = Duration.ofMinutes(correlation.timespan().toMinutes() / 5);
    Duration least = Duration.ofMinutes(1);
    return fifth.compareTo(least) < 0
        ? least
        : fifth.compareTo(EventRuleDraft.INTERVAL) > 0 ? EventRuleDraft.INTERVAL : fifth;
  }

  private List<SigmaDraft> temporal() {
    if (!hasOwnCount()) {
      return List.of();
    }
    if (rules.size() > MOST_UNORDERED) {
      refuse(
          "events of "
              + rules.size()
              + " rules in any order would be a rule for each order; at"
              + " most "
              + MOST_UNORDERED
              + " rules become that");
      return List.of();
    }
    String name = name();
    List<List<MappedRule>> orders = orders(rules);
    List<SigmaDraft> drafts = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      String numbered =
          orders.size() == 1 ? name : name + " (order " + (i + 1) + " of " + orders.size() + ")";
      RuleId id = i == 0 ? StableId.of(head) : StableId.of(head, "order " + (i + 1));
      drafts.addAll(sequence(orders.get(i), numbered, id));
    }
    return drafts;
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

  /// Whether events of every rule are asked for, which is usual; another number is told.
  private boolean hasOwnCount() {
    if (rules.size() < 2) {
      refuse("a `" + correlation.type().word() + "` correlation needs two rules or more");
      return false;
    }
    boolean all =
        correlation.bounds().stream()
            .allMatch(bound ->
                (bound.comparison() == Comparison.AT_LEAST
                        || bound.comparison() == Comparison.EQUAL)
                    && bound.count() == rules.size());
    if (!all) {
      findings.add(
          SigmaFault.NO_EQUAL_CORRELATION,
          correlation.bounds().getFirst().span(),
          "only events of all " + rules.size() + " rules can be asked for");
    }
    return all;
  }

  private List<SigmaDraft> sequence(List<MappedRule> order, String name, RuleId id) {
    List<Stage> stages = new ArrayList<>();
    for (MappedRule rule : order) {
      Optional<List<String>> keys = keys(rule);
      if (keys.isEmpty()) {
        return List.of();
      }
      stages.add(new Stage(rule.query(), keys.get()));
    }
    if (stages.stream().map(stage -> stage.keys().size()).distinct().count() > 1) {
      refuse("its rules are grouped by different numbers of fields in our events");
      return List.of();
    }
    String query = SequenceText.ordered(stages, correlation.timespan());
    return List.of(sequence(query, order, name, id));
  }

  private SigmaDraft sequence(String query, List<MappedRule> of, String name, RuleId id) {
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

  private List<EventQueryText> queries() {
    return rules.stream().map(MappedRule::query).toList();
  }

  private List<String> investigated() {
    List<SigmaHead> heads = new ArrayList<>(List.of(head));
    rules.forEach(rule -> heads.add(rule.document().head()));
    return EventRuleDraft.investigated(rules, heads);
  }

  /// The fields that events of one rule are grouped by.
  private Optional<List<String>> keys(MappedRule rule) {
    List<String> keys = new ArrayList<>();
    for (SigmaHead.Word group : correlation.groupBy()) {
      Optional<List<String>> fields = keys(rule, group.text(), group.span());
      if (fields.isEmpty()) {
        return Optional.empty();
      }
      keys.addAll(fields.get());
    }
    return Optional.of(keys);
  }

  private Optional<List<String>> keys(MappedRule rule, String group, SourceSpan span) {
    Map<String, String> alias = correlation.aliases().get(group);
    if (alias == null) {
      return rule.mapping().keys(group, span);
    }
    Optional<String> field = rule.document().head().name().map(alias::get);
    if (field.isEmpty()) {
      findings.add(
          SigmaFault.BAD_CORRELATION,
          span,
          "the alias `"
              + group
              + "` says no field of the rule `"
              + rule.document().head().title().text()
              + "`");
      return Optional.empty();
    }
    return rule.mapping().keys(field.get(), span);
  }

  /// The fields that events of all rules are grouped by, where they are the same.
  private Optional<List<String>> sharedKeys() {
    List<String> keys = new ArrayList<>();
    for (SigmaHead.Word group : correlation.groupBy()) {
      Optional<List<String>> fields = sharedKeys(group.text(), group.span());
      if (fields.isEmpty()) {
        return Optional.empty();
      }
      keys.addAll(fields.get());
    }
    return Optional.of(keys.stream().distinct().toList());
  }

  private Optional<List<String>> sharedKeys(String group, SourceSpan span) {
    List<Optional<List<String>>> all =
        rules.stream().map(rule -> keys(rule, group, span)).distinct().toList();
    if (all.size() > 1) {
      findings.add(
          SigmaFault.NO_EQUAL_CORRELATION,
          span,
          "`" + group + "` is another field in the events of each rule, and is counted together");
      return Optional.empty();
    }
    return all.getFirst();
  }
}
