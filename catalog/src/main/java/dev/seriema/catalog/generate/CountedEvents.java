package dev.seriema.catalog.generate;

import dev.seriema.catalog.evidence.EvidenceKind;
import dev.seriema.detector.correlation.Task;
import dev.seriema.model.expression.Field;
import dev.seriema.model.schema.FieldType.Family;
import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Events of a threshold rule: exactly as many as it needs, and one fewer, in two groups, or too
/// far apart.
final class CountedEvents {
  /// Events of one case; a rule that needs more is refused.
  static final int MOST_EVENTS = 2_000;

  private static final Duration GAP = Duration.ofMillis(10);

  private final Task.Count count;
  private final CaseBook book;
  private final StageEvents maker;
  private final List<String> gaps = new ArrayList<>();

  CountedEvents(Task.Count count, RuleContext context, CaseBook book) {
    this.count = count;
    this.book = book;
    maker = new StageEvents(count.condition(), count.fields(), context);
  }

  List<String> gaps() {
    return gaps;
  }

  void make() {
    long needed =
        Math.max(count.least(), count.distinct().map(Task.Count.Distinct::least).orElse(0L));
    if (needed > MOST_EVENTS) {
      gaps.add(
          "it needs " + needed + " events, and at most " + MOST_EVENTS + " are made of a case");
      return;
    }
    List<Coverage.Shown> shown = maker.find(CaseBook.MOST_CASES / 4);
    if (shown.isEmpty()) {
      gaps.addAll(maker.coverage().reasons());
      return;
    }
    boolean isAny = false;
    for (Coverage.Shown each : shown) {
      isAny |=
          book.addIf(
              EvidenceKind.ALERTS,
              "branches",
              CaseName.of(each.asked()),
              events(each.draft(), (int) needed));
    }
    if (!isAny) {
      gaps.add("the engine does not confirm the events that were made");
      return;
    }
    nearMisses(shown.getFirst(), (int) needed);
  }

  private void nearMisses(Coverage.Shown base, int needed) {
    List<Draft> all = events(base.draft(), needed);
    if (needed > 1) {
      quiet("one-less", "events", all.subList(1, needed));
      List<Draft> apart = new ArrayList<>(all.subList(0, needed - 1));
      apart.add(
          at(
              all.getLast(),
              count
                  .stretches()
                  .lookBack()
                  .plus(count.stretches().interval())
                  .plus(count.stretches().interval())));
      quiet("apart", "last", apart);
    }
    count
        .distinct()
        .ifPresent(distinct -> {
          String name = distinct.field().path().name();
          List<Draft> same = new ArrayList<>(all.subList(0, needed - 1));
          Draft last = all.getLast().copy();
          last.put(name, all.getFirst().get(name));
          same.add(last);
          quiet("one-less", "values", same);
        });
    for (Field field : count.groupBy()) {
      String name = field.path().name();
      other(field, all.getLast())
          .ifPresent(value -> {
            List<Draft> split = new ArrayList<>(all.subList(0, needed - 1));
            Draft last = all.getLast().copy();
            last.put(name, List.of(value));
            split.add(last);
            quiet("other-group", CaseName.slug(name), split);
          });
    }
    for (Coverage.Shown miss : maker.nearMisses(base)) {
      quiet("negated", CaseName.of(miss.asked()), events(miss.draft(), needed));
    }
  }

  private static Optional<Value> other(Field field, Draft draft) {
    return UsualValues.of(field.path().name(), field.type()).stream()
        .filter(value -> !draft.get(field.path().name()).contains(value))
        .findFirst();
  }

  private List<Draft> events(Draft base, int number) {
    List<Draft> events = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Draft event = at(base, GAP.multipliedBy(i));
      int place = i;
      count
          .distinct()
          .ifPresent(distinct -> {
            if (place > 0) {
              event.put(
                  distinct.field().path().name(), List.of(numbered(distinct.field(), base, place)));
            }
          });
      events.add(event);
    }
    return events;
  }

  /// A value that no other number gives.
  private static Value numbered(Field field, Draft base, int number) {
    Family family = field.type().family();
    return switch (family) {
      case WHOLE, FRACTION -> Value.of(1_000L + number);
      case IP -> new Value.Address(new IpAddress(0x2001_0db8_0000_0000L, 0x100L + number));
      case DATE -> new Value.Moment(UsualValues.MOMENT.minusSeconds(number));
      case BOOLEAN -> Value.of(number % 2 == 0);
      case KEYWORD, TEXT, UNKNOWN, NESTED, OTHER ->
          Value.of(base.text(field.path().name()) + "-" + number);
    };
  }

  private static Draft at(Draft event, Duration after) {
    Draft copy = event.copy();
    copy.put("@timestamp", List.of(new Value.Moment(UsualValues.MOMENT.plus(after))));
    return copy;
  }

  private void quiet(String group, String name, List<Draft> events) {
    book.addIf(EvidenceKind.QUIET, group, name, events);
  }
}
