package dev.seriema.testkit.sequence;

import dev.seriema.model.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// A match: for each stage its event, or nothing where the query wants it absent.
public record JoinedEvents(List<Optional<JoinedEvent>> events, List<Value> key) {
  /// By the last event, ties by the first; what differs only in its key by the text of the key.
  static final Comparator<JoinedEvents> ORDER =
      Comparator.<JoinedEvents>comparingLong(match -> match.numbers().max().orElseThrow())
          .thenComparingLong(match -> match.numbers().min().orElseThrow())
          .thenComparing(match -> match.key().toString());

  private LongStream numbers() {
    return events.stream().flatMap(Optional::stream).mapToLong(JoinedEvent::number);
  }

  /// Such as `4 -> - -> 7`.
  @Override
  public String toString() {
    return events.stream()
        .map(event -> event.map(present -> Objects.toString(present.number())).orElse("-"))
        .collect(Collectors.joining(" -> "));
  }
}
