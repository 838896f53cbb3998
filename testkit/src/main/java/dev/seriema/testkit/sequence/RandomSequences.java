package dev.seriema.testkit.sequence;

import dev.seriema.model.expression.JoinKey;
import dev.seriema.testkit.random.Chance;
import dev.seriema.testkit.sequence.SequenceCase.Happening;
import dev.seriema.testkit.sequence.SequenceCase.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes sequence queries of every shape, and events of few kinds, few keys and few moments, so
/// that they meet often: absent events at every place, runs, keys of the query and of its stages,
/// optional ones, arrays of keys, `until`, spans, and events of one moment.
public final class RandomSequences {
  private static final List<String> KINDS = List.of("A", "B", "C");
  private static final List<JoinKey> KEYS =
      List.of(
          new JoinKey(Optional.of(SequenceCase.F), false),
          new JoinKey(Optional.of(SequenceCase.F), true),
          new JoinKey(Optional.of(SequenceCase.G), false),
          new JoinKey(Optional.of(SequenceCase.G), true),
          new JoinKey(Optional.empty(), true));

  private final Chance chance;

  public RandomSequences(Chance chance) {
    this.chance = chance;
  }

  public SequenceCase next() {
    List<JoinKey> shared = chance.list(0, 2, () -> chance.of(KEYS));
    boolean apart = chance.oneIn(3);
    List<Item> items = new ArrayList<>();
    int length = 2 + chance.below(4);
    int certain = chance.below(length);
    boolean absences = chance.oneIn(2);
    for (int i = 0; i < length; i++) {
      items.add(item(absences && i != certain && chance.oneIn(3), apart, shared));
    }
    boolean absent = items.stream().anyMatch(Item::absent);
    return new SequenceCase(
        items,
        chance.oneIn(4) ? Optional.of(item(false, apart, shared)) : Optional.empty(),
        absent || chance.oneIn(2) ? Optional.of(chance.below(12)) : Optional.empty(),
        events());
  }

  private Item item(boolean absent, boolean apart, List<JoinKey> shared) {
    List<JoinKey> keys = apart ? shared.stream().map(_ -> chance.of(KEYS)).toList() : shared;
    return new Item(chance.of(KINDS), absent, keys);
  }

  private List<Happening> events() {
    List<Happening> events = new ArrayList<>();
    int second = 0;
    boolean manyKeys = chance.oneIn(2);
    for (int i = 2 + chance.below(16); i > 0; i--) {
      second += chance.oneIn(2) ? 0 : chance.below(4);
      events.add(
          new Happening(
              second,
              chance.list(1, 2, () -> chance.of(KINDS)),
              numbers(List.of("1", "2"), manyKeys),
              numbers(List.of("1.0", "1", "2"), manyKeys)));
    }
    return events;
  }

  private List<String> numbers(List<String> from, boolean many) {
    return many
        ? chance.list(chance.oneIn(4) ? 0 : 1, chance.oneIn(4) ? 2 : 1, () -> chance.of(from))
        : List.of(from.getFirst());
  }
}
