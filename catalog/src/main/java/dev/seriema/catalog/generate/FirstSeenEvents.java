package dev.seriema.catalog.generate;

import dev.seriema.catalog.evidence.EvidenceKind;
import dev.seriema.detector.correlation.Task;
import dev.seriema.model.value.Value;
import java.time.Duration;
import java.util.List;

/// What a value that was seen before makes of an event of a new terms rule: the first event alerts,
/// the second does not, and a third alerts again once the first is forgotten.
final class FirstSeenEvents {
  private final Task.FirstSeen rule;
  private final CaseBook book;
  private final StageEvents maker;

  FirstSeenEvents(Task.FirstSeen rule, RuleContext context, CaseBook book) {
    this.rule = rule;
    this.book = book;
    maker = new StageEvents(rule.condition(), rule.fields(), context);
  }

  void add() {
    for (Coverage.Shown shown : maker.find(1)) {
      Draft first = shown.draft();
      book.addIf(
          EvidenceKind.ALERTS,
          "seen-before",
          "within-the-window",
          List.of(first, at(first, Duration.ofMinutes(10))));
      book.addIf(
          EvidenceKind.ALERTS,
          "seen-before",
          "forgotten",
          List.of(first, at(first, rule.window().plusMinutes(1))));
    }
  }

  private static Draft at(Draft event, Duration after) {
    Draft copy = event.copy();
    copy.put("@timestamp", List.of(new Value.Moment(UsualValues.MOMENT.plus(after))));
    return copy;
  }
}
