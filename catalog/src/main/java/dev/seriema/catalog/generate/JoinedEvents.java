package dev.seriema.catalog.generate;

import dev.seriema.catalog.evidence.EvidenceKind;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.JoinKey;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import dev.seriema.model.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Events of a sequence or a sample: the right ones with equal keys in the right order, and such as
/// come too late, in another order, with another key, or with something between them.
final class JoinedEvents {
  private static final Duration USUAL_GAP = Duration.ofSeconds(1);

  private final List<Stage> stages;
  private final Optional<Stage> until;
  private final Optional<Duration> maxspan;
  private final RuleContext context;
  private final CaseBook book;
  private final List<StageEvents> makers = new ArrayList<>();
  private final List<Coverage.Shown> base = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();
  private final Duration gap;

  private JoinedEvents(
      List<Stage> stages,
      Optional<Stage> until,
      Optional<Duration> maxspan,
      RuleContext context,
      CaseBook book) {
    this.stages = stages;
    this.until = until;
    this.maxspan = maxspan;
    this.context = context;
    this.book = book;
    Duration longest = maxspan.orElse(USUAL_GAP.multipliedBy(2L * stages.size()));
    Duration even = longest.dividedBy(2L * stages.size());
    gap = even.compareTo(USUAL_GAP) < 0 ? even : USUAL_GAP;
  }

  static JoinedEvents of(SequenceQuery query, RuleContext context, CaseBook book) {
    return new JoinedEvents(query.stages(), query.until(), query.maxspan(), context, book);
  }

  static JoinedEvents of(SampleQuery query, RuleContext context, CaseBook book) {
    return new JoinedEvents(query.stages(), Optional.empty(), Optional.empty(), context, book);
  }

  List<String> gaps() {
    return gaps;
  }

  void make() {
    for (Stage stage : stages) {
      StageEvents maker = maker(stage);
      makers.add(maker);
      List<Coverage.Shown> found = maker.find(1);
      if (found.isEmpty()) {
        gaps.add("no event was found for its item " + makers.size());
        gaps.addAll(maker.coverage().reasons());
        return;
      }
      base.add(found.getFirst());
    }
    Optional<List<Draft>> joined = joined(base.stream().map(Coverage.Shown::draft).toList());
    if (joined.isEmpty()) {
      gaps.add("no keys were found that all of its items can share");
      return;
    }
    List<Draft> events = joined.get();
    if (!book.addIf(EvidenceKind.ALERTS, "branches", "in-order", timed(present(events)))) {
      gaps.add("the engine does not confirm the events that were made");
      return;
    }
    branches(events);
    incomplete(events);
    misplaced(events);
    between(events);
    negated(events);
  }

  private StageEvents maker(Stage stage) {
    return new StageEvents(
        stage.condition(),
        stage.keys().stream()
            .filter(key -> !key.optional())
            .flatMap(key -> key.field().stream())
            .toList(),
        context);
  }

  /// Those events that a match has; others must not be there.
  private List<Draft> present(List<Draft> events) {
    List<Draft> present = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      if (!stages.get(i).absent()) {
        present.add(events.get(i));
      }
    }
    return present;
  }

  private List<Draft> timed(List<Draft> events) {
    List<Draft> timed = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      timed.add(at(events.get(i), gap.multipliedBy(i)));
    }
    return timed;
  }

  private static Draft at(Draft event, Duration after) {
    Draft copy = event.copy();
    Instant time = UsualValues.MOMENT.plus(after);
    copy.put("@timestamp", List.of(new Value.Moment(time)));
    return copy;
  }

  /// Gives all events the same keys: of the values that one of them has, the first that leaves each
  /// what its item asks.
  private Optional<List<Draft>> joined(List<Draft> events) {
    List<Draft> joined = new ArrayList<>(events.stream().map(Draft::copy).toList());
    for (int key = 0; key < stages.getFirst().keys().size(); key++) {
      if (!join(joined, key)) {
        return Optional.empty();
      }
    }
    return Optional.of(joined);
  }

  private boolean join(List<Draft> events, int key) {
    Set<List<Value>> candidates = new LinkedHashSet<>();
    for (int i = 0; i < events.size(); i++) {
      Optional<Field> field = stages.get(i).keys().get(key).field();
      field.ifPresent(each -> {
        for (Draft event : events) {
          event.get(each.path().name()).forEach(value -> candidates.add(List.of(value)));
        }
        UsualValues.of(each.path().name(), each.type())
            .forEach(value -> candidates.add(List.of(value)));
      });
    }
    candidates.add(List.of());
    for (List<Value> candidate : candidates) {
      List<Draft> tried = events.stream().map(Draft::copy).toList();
      boolean fits = true;
      for (int i = 0; i < tried.size() && fits; i++) {
        JoinKey own = stages.get(i).keys().get(key);
        if (own.field().isPresent()) {
          tried.get(i).put(own.field().get().path().name(), candidate);
        }
        fits = makers.get(i).holds(tried.get(i));
      }
      if (fits) {
        for (int i = 0; i < tried.size(); i++) {
          events.set(i, tried.get(i));
        }
        return true;
      }
    }
    return false;
  }

  /// Each alternative of each item, with the other items as they are.
  private void branches(List<Draft> events) {
    for (int i = 0; i < stages.size(); i++) {
      if (stages.get(i).absent()) {
        continue;
      }
      for (Coverage.Shown other : maker(stages.get(i)).find(CaseBook.MOST_CASES)) {
        Optional<List<Draft>> changed = joined(with(events, i, other.draft()));
        if (changed.isPresent() && !book.isFull(EvidenceKind.ALERTS)) {
          book.addIf(
              EvidenceKind.ALERTS,
              "branches",
              (i + 1) + "-" + CaseName.of(other.asked()),
              timed(present(changed.get())));
        }
      }
    }
  }

  private static List<Draft> with(List<Draft> events, int place, Draft other) {
    List<Draft> changed = new ArrayList<>(events);
    changed.set(place, other);
    return changed;
  }

  private void incomplete(List<Draft> events) {
    List<Draft> present = present(events);
    for (int i = 0; i < present.size(); i++) {
      List<Draft> fewer = new ArrayList<>(present);
      fewer.remove(i);
      if (!fewer.isEmpty()) {
        quiet("incomplete", "without-" + (i + 1), timed(fewer));
      }
    }
  }

  private void misplaced(List<Draft> events) {
    List<Draft> present = present(events);
    quiet("wrong-order", "reversed", timed(present.reversed()));
    List<Draft> late = new ArrayList<>(timed(present));
    maxspan.ifPresent(span -> {
      late.set(late.size() - 1, at(late.getLast(), span.plusSeconds(1)));
      quiet("too-late", "last", late);
    });
    for (int key = 0; key < stages.getFirst().keys().size(); key++) {
      otherKey(events, key);
    }
  }

  private void otherKey(List<Draft> events, int key) {
    int last = lastPresent();
    stages
        .get(last)
        .keys()
        .get(key)
        .field()
        .ifPresent(field -> {
          String name = field.path().name();
          Optional<Value> other =
              UsualValues.of(name, field.type()).stream()
                  .filter(value -> !events.get(last).get(name).contains(value))
                  .findFirst();
          other.ifPresent(value -> {
            Draft changed = events.get(last).copy();
            changed.put(name, List.of(value));
            quiet("other-key", CaseName.slug(name), timed(present(with(events, last, changed))));
          });
        });
  }

  private int lastPresent() {
    int last = stages.size() - 1;
    while (stages.get(last).absent()) {
      last--;
    }
    return last;
  }

  /// What must not come between: an event that ends the sequence, one of an absent item.
  private void between(List<Draft> events) {
    until.ifPresent(stage -> {
      List<Coverage.Shown> found = maker(stage).find(1);
      if (!found.isEmpty()) {
        Draft end = found.getFirst().draft().copy();
        for (int key = 0; key < stage.keys().size(); key++) {
          copyKey(events.getFirst(), stages.getFirst().keys().get(key), end, stage.keys().get(key));
        }
        List<Draft> present = new ArrayList<>(present(events));
        present.add(present.size() - 1, end);
        quiet("until", "in-between", timed(present));
      }
    });
    if (stages.stream().anyMatch(Stage::absent)) {
      quiet("not-absent", "all", timed(events));
    }
  }

  private static void copyKey(Draft from, JoinKey source, Draft to, JoinKey target) {
    if (source.field().isPresent() && target.field().isPresent()) {
      to.put(target.field().get().path().name(), from.get(source.field().get().path().name()));
    }
  }

  private void negated(List<Draft> events) {
    for (int i = 0; i < stages.size(); i++) {
      if (stages.get(i).absent()) {
        continue;
      }
      for (Coverage.Shown miss : makers.get(i).nearMisses(base.get(i))) {
        Draft changed = miss.draft().copy();
        for (JoinKey key : stages.get(i).keys()) {
          copyKey(events.get(i), key, changed, key);
        }
        quiet(
            "negated",
            (i + 1) + "-" + CaseName.of(miss.asked()),
            timed(present(with(events, i, changed))));
      }
    }
  }

  private void quiet(String group, String name, List<Draft> events) {
    book.addIf(EvidenceKind.QUIET, group, name, events);
  }
}
