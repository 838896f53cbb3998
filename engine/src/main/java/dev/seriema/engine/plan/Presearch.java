package dev.seriema.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What an event is asked before any rule of a strategy is tried: of some slots whether there is a
/// value, of some whether one may be a number or a text that is waited for, of some where patterns
/// may fit.
///
/// All of it lies in one run of numbers. A strategy comes back after hundreds of events, and to
/// fetch it from memory costs more than to ask it.
public final class Presearch {
  /// An entry a slot, in this order, and behind them their maps of bits.
  private final long[] words;

  private final int presences;
  private final int numbers;
  private final int texts;
  private final int size;

  /// Per entry of texts the look-ups that find them.
  private final int[][] lookUps;

  private Presearch(Builder builder) {
    presences = builder.presences.size();
    numbers = presences + builder.numbers.size();
    texts = numbers + builder.texts.size();
    size = texts + builder.searches.size();
    lookUps = builder.lookUps.toArray(int[][]::new);
    words = builder.words(size);
  }

  /// Of one search for all patterns of an index.
  public static Presearch of(PatternIndex index) {
    Builder builder = new Builder();
    builder.addSearch(index.slot(), index.awaited(_ -> true));
    return builder.build();
  }

  /// Where entries of slots end of which a value, whichever it is, makes rules worth trying.
  public int presences() {
    return presences;
  }

  /// Where entries of numbers end, which begin at [#presences()].
  public int numbers() {
    return numbers;
  }

  /// Where entries of texts end, which begin at [#numbers()].
  public int texts() {
    return texts;
  }

  /// Where entries of slots end that are to be searched, which begin at [#texts()].
  public int size() {
    return size;
  }

  public int slot(int entry) {
    return FilterMap.slot(words[entry]);
  }

  /// The numbers of the look-ups that find the texts of an entry. The caller does not change them.
  public int[] lookUps(int entry) {
    return lookUps[entry - numbers];
  }

  /// Whether a value may be one of the numbers of an entry.
  public boolean mayBeNumber(int entry, byte[] bytes, int start, int end) {
    return NumberFilter.passes(words, words[entry], bytes, start, end);
  }

  /// Whether a text, as it is or folded, may be one of those of an entry.
  public boolean mayBeText(int entry, byte[] bytes, int start, int end) {
    return TextFilter.passes(words, words[entry], bytes, start, end);
  }

  /// Whether something may stand in a text, once it is folded, that the patterns of an entry wait
  /// for.
  public boolean mayFit(int entry, byte[] bytes, int start, int end) {
    return GramFilter.passes(words, words[entry], bytes, start, end);
  }

  /// The next place of a folded text from `at` where something may stand that the patterns of an
  /// entry wait for.
  ///
  /// @return -1 when there is none
  public int nextPlace(int entry, byte[] bytes, int at, int end) {
    return GramFilter.next(words, words[entry], bytes, at, end);
  }

  @SuppressWarnings("ArrayRecordComponent") // goes into one array
  private record Mapped(int slot, boolean isTwofold, long[] map) {}

  static final class Builder {
    private final List<Integer> presences = new ArrayList<>();
    private final List<Mapped> numbers = new ArrayList<>();
    private final List<Mapped> texts = new ArrayList<>();
    private final List<int[]> lookUps = new ArrayList<>();
    private final List<Mapped> searches = new ArrayList<>();

    void addPresence(int slot) {
      presences.add(slot);
    }

    void addNumbers(int slot, Set<Long> awaited) {
      numbers.add(new Mapped(slot, false, NumberFilter.of(awaited)));
    }

    void addTexts(int slot, Set<Integer> foundBy, Set<String> awaited) {
      texts.add(new Mapped(slot, false, TextFilter.of(awaited)));
      lookUps.add(foundBy.stream().mapToInt(Integer::intValue).toArray());
    }

    void addSearch(int slot, AwaitedGrams awaited) {
      searches.add(new Mapped(slot, awaited.areTwofold(), awaited.map()));
    }

    Presearch build() {
      return new Presearch(this);
    }

    private long[] words(int size) {
      List<Mapped> mapped = Stream.of(numbers, texts, searches).flatMap(List::stream).toList();
      long[] words = new long[size + mapped.stream().mapToInt(one -> one.map.length).sum()];
      int entry = 0;
      for (int slot : presences) {
        words[entry++] = slot;
      }
      int from = size;
      for (Mapped one : mapped) {
        long map = FilterMap.of(one.slot, from, one.map.length);
        words[entry++] = one.isTwofold ? FilterMap.twofold(map) : map;
        System.arraycopy(one.map, 0, words, from, one.map.length);
        from += one.map.length;
      }
      return words;
    }
  }
}
