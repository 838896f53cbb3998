package dev.seriema.detector.correlation;

import dev.seriema.detector.alert.FieldTerm;
import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.engine.key.Combinations;
import dev.seriema.engine.key.FieldValues;
import dev.seriema.engine.key.Key;
import dev.seriema.engine.key.KeyOrder;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.expression.Field;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads to which groups something belongs that a rule found: by the values that its events share,
/// or, where it is a group already, by that. Not thread-safe.
public final class GroupReader {
  private final Suppressing how;

  /// The fields by which the rule counts events; none where it does not.
  private final List<String> counted;

  private final EventScanner scanner;
  private final Event event;
  private final FieldValues.Reader reader;

  public GroupReader(Suppressing how, Task task, CorrelationLimits limits) {
    this.how = how;
    counted =
        task instanceof Task.Count count
            ? count.groupBy().stream().map(Field::toString).toList()
            : List.of();
    EventLayout layout = EventLayout.of(how.groupBy().stream().map(Field::path).toList());
    scanner = new EventScanner(layout, ScanLimits.DEFAULT);
    event = new Event(layout);
    reader = new FieldValues.Reader(how.groupBy(), layout, limits.valuesPerField());
  }

  /// The fields of the terms of each group.
  public List<String> fields() {
    return how.groupBy().isEmpty() ? counted : how.groupBy().stream().map(Field::toString).toList();
  }

  /// The groups, each by its terms; none where it lacks a field and such are no group.
  public List<List<FieldTerm>> groups(Detection detection) {
    return switch (detection) {
      case EventGroup group -> groups(shared(group.present()));
      case EventDetection single -> groups(shared(List.of(single.event())));
      case CountDetection count -> List.of(terms(counted, count.bucket().group()));
      case SuppressedDetection _ ->
          throw new IllegalArgumentException("what stands for a group is not grouped again");
    };
  }

  /// What tells a group from the others of its rule.
  public static Key key(List<FieldTerm> terms) {
    List<Value> values = new ArrayList<>();
    for (FieldTerm term : terms) {
      values.add(Value.of(term.values().size()));
      values.addAll(term.values());
    }
    return Key.of(values);
  }

  private List<List<FieldTerm>> groups(List<List<Value>> values) {
    boolean isMissing = values.stream().anyMatch(List::isEmpty);
    if (isMissing && !how.groupsMissing()) {
      return List.of();
    }
    List<String> fields = how.groupBy().stream().map(Field::toString).toList();
    if (!how.eachValue()) {
      return List.of(wholeArrays(fields, values));
    }
    List<List<Value>> choices =
        values.stream().map(each -> each.isEmpty() ? List.of(Value.missing()) : each).toList();
    return Combinations.of(choices, how.mostGroups()).chosen().stream()
        .map(choice -> terms(fields, choice))
        .toList();
  }

  private static List<FieldTerm> terms(List<String> fields, List<Value> values) {
    List<FieldTerm> terms = new ArrayList<>();
    for (int place = 0; place < fields.size(); place++) {
      terms.add(FieldTerm.of(fields.get(place), values.get(place)));
    }
    return terms;
  }

  private static List<FieldTerm> wholeArrays(List<String> fields, List<List<Value>> values) {
    List<FieldTerm> terms = new ArrayList<>();
    for (int place = 0; place < fields.size(); place++) {
      List<Value> ordered = new ArrayList<>(values.get(place));
      ordered.sort((left, right) -> KeyOrder.ASCENDING.compare(List.of(left), List.of(right)));
      terms.add(
          ordered.isEmpty()
              ? FieldTerm.of(fields.get(place), Value.missing())
              : FieldTerm.ofArray(fields.get(place), ordered));
    }
    return terms;
  }

  /// The values that all of the events have, field by field.
  private List<List<Value>> shared(List<SourceEvent> events) {
    Optional<List<List<Value>>> shared =
        events.stream().map(this::values).reduce(GroupReader::common);
    return shared.orElseGet(() -> how.groupBy().stream().map(_ -> List.<Value>of()).toList());
  }

  private static List<List<Value>> common(List<List<Value>> left, List<List<Value>> right) {
    List<List<Value>> common = new ArrayList<>();
    for (int place = 0; place < left.size(); place++) {
      List<Value> kept = new ArrayList<>(left.get(place));
      kept.retainAll(right.get(place));
      common.add(kept);
    }
    return common;
  }

  private List<List<Value>> values(SourceEvent source) {
    if (scanner.scan(source.json(), source.start(), source.end(), event) != null) {
      throw new IllegalStateException("an event that was read before cannot be read again");
    }
    return reader.read(event).byField();
  }
}
