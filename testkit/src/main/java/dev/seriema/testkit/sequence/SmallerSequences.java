package dev.seriema.testkit.sequence;

import dev.seriema.testkit.sequence.SequenceCase.Happening;
import dev.seriema.testkit.sequence.SequenceCase.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes a failing case smaller as long as it still fails: drops events, stages, `until`, keys,
/// kinds and numbers.
public final class SmallerSequences {
  private SmallerSequences() {}

  /// @return a case that fails and of which no smaller one does
  public static SequenceCase smallest(SequenceCase failing, Predicate<SequenceCase> fails) {
    SequenceCase smallest = failing;
    Optional<SequenceCase> smaller = smaller(smallest).filter(fails).findFirst();
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller = smaller(smallest).filter(fails).findFirst();
    }
    return smallest;
  }

  private static Stream<SequenceCase> smaller(SequenceCase whole) {
    return Stream.of(
            without(whole.events(), 0).map(events -> with(whole, events)),
            without(whole.items(), 2)
                .filter(items -> items.stream().anyMatch(item -> !item.absent()))
                .map(items ->
                    new SequenceCase(items, whole.until(), whole.maxspan(), whole.events())),
            whole.until().stream()
                .map(_ ->
                    new SequenceCase(
                        whole.items(), Optional.empty(), whole.maxspan(), whole.events())),
            withoutKey(whole),
            smallerEvents(whole))
        .flatMap(stream -> stream);
  }

  private static Stream<SequenceCase> withoutKey(SequenceCase whole) {
    return IntStream.range(0, whole.items().getFirst().keys().size())
        .mapToObj(key ->
            new SequenceCase(
                whole.items().stream().map(item -> withoutKey(item, key)).toList(),
                whole.until().map(item -> withoutKey(item, key)),
                whole.maxspan(),
                whole.events()));
  }

  private static Item withoutKey(Item item, int key) {
    return new Item(item.kind(), item.absent(), withoutItem(item.keys(), key));
  }

  private static Stream<SequenceCase> smallerEvents(SequenceCase whole) {
    return IntStream.range(0, whole.events().size())
        .boxed()
        .flatMap(i ->
            smaller(whole.events().get(i))
                .map(event -> {
                  List<Happening> events = new ArrayList<>(whole.events());
                  events.set(i, event);
                  return with(whole, events);
                }));
  }

  private static Stream<Happening> smaller(Happening event) {
    return Stream.of(
            without(event.kinds(), 1)
                .map(kinds -> new Happening(event.second(), kinds, event.f(), event.g())),
            without(event.f(), 0)
                .map(f -> new Happening(event.second(), event.kinds(), f, event.g())),
            without(event.g(), 0)
                .map(g -> new Happening(event.second(), event.kinds(), event.f(), g)))
        .flatMap(stream -> stream);
  }

  private static SequenceCase with(SequenceCase whole, List<Happening> events) {
    return new SequenceCase(whole.items(), whole.until(), whole.maxspan(), events);
  }

  /// The list without one of its items, each in turn, as long as enough are left.
  private static <T> Stream<List<T>> without(List<T> list, int least) {
    return list.size() <= least
        ? Stream.of()
        : IntStream.range(0, list.size()).mapToObj(i -> withoutItem(list, i));
  }

  private static <T> List<T> withoutItem(List<T> list, int dropped) {
    List<T> fewer = new ArrayList<>(list);
    fewer.remove(dropped);
    return fewer;
  }
}
