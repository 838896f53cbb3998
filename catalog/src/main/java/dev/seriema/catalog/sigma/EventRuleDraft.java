package dev.seriema.catalog.sigma;

import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.rule.SigmaHead;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.rule.RuleType;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Rules over single events.
final class EventRuleDraft {
  /// How much further than its interval a rule looks back, since events come late.
  static final Duration LATE = Duration.ofMinutes(4);

  static final Duration INTERVAL = Duration.ofMinutes(5);

  private EventRuleDraft() {}

  static SigmaDraft of(MappedRule rule, SigmaFindings findings) {
    SigmaHead head = rule.document().head();
    return of(head, StableId.of(head), DraftName.of(head.title(), findings), rule);
  }

  /// A rule that finds what another document describes.
  static SigmaDraft of(SigmaHead head, RuleId id, String name, MappedRule rule) {
    QueryLanguage language = rule.query().language();
    return new SigmaDraft(
        head,
        id,
        name,
        language == QueryLanguage.ESQL ? RuleType.ESQL : RuleType.EQL,
        language,
        rule.query().text(),
        events(List.of(rule)),
        INTERVAL.plus(LATE),
        INTERVAL,
        Optional.empty(),
        investigated(List.of(rule), List.of(head)),
        filters(List.of(rule)),
        setup(List.of(rule)));
  }

  static SigmaDraft.Events events(List<MappedRule> rules) {
    return new SigmaDraft.Events(
        sorted(rules.stream().map(rule -> rule.source().indices()).toList()),
        sorted(rules.stream().map(rule -> rule.source().integrations()).toList()),
        rules.stream().map(rule -> rule.source().system()).distinct().count() == 1
            ? rules.getFirst().source().system()
            : Optional.empty());
  }

  /// The fields that documents ask to look at.
  static List<String> investigated(List<MappedRule> rules, List<SigmaHead> heads) {
    TreeSet<String> fields = new TreeSet<>();
    for (SigmaHead head : heads) {
      for (SigmaHead.Word field : head.fieldNames()) {
        rules.forEach(rule -> fields.addAll(rule.mapping().fields(field.text(), field.span())));
      }
    }
    return List.copyOf(fields);
  }

  /// The filters of rules, as a note names them.
  static List<String> filters(List<MappedRule> rules) {
    return rules.stream()
        .flatMap(rule -> rule.filters().stream())
        .map(RuleFilter::shown)
        .distinct()
        .toList();
  }

  static List<String> setup(List<MappedRule> rules) {
    return rules.stream()
        .flatMap(rule -> rule.document().source().definition().stream())
        .distinct()
        .toList();
  }

  private static List<String> sorted(List<List<String>> lists) {
    return List.copyOf(new TreeSet<>(lists.stream().flatMap(Collection::stream).toList()));
  }
}
