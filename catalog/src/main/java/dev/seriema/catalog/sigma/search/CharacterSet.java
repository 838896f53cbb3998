package dev.seriema.catalog.sigma.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Code points that may stand at a place.
///
/// @param ranges in order, apart from each other
/// @param negated whether all others are meant
record CharacterSet(List<Range> ranges, boolean negated) {
  static final CharacterSet DIGITS = of(new Range('0', '9'));
  static final CharacterSet WORD =
      of(new Range('0', '9'), new Range('A', 'Z'), new Range('_', '_'), new Range('a', 'z'));
  static final CharacterSet BLANKS = of(new Range('\t', '\r'), new Range(' ', ' '));
  static final CharacterSet LINE_END = of(new Range('\n', '\n'));
  static final CharacterSet ALL = new CharacterSet(List.of(), true);

  /// @param last included
  record Range(int first, int last) {}

  CharacterSet {
    ranges = joined(ranges);
  }

  static CharacterSet of(Range... ranges) {
    return new CharacterSet(List.of(ranges), false);
  }

  static CharacterSet of(int character) {
    return of(new Range(character, character));
  }

  CharacterSet others() {
    return new CharacterSet(ranges, !negated);
  }

  /// The ranges that are meant, of a negated set those between.
  List<Range> meant() {
    if (!negated) {
      return ranges;
    }
    List<Range> between = new ArrayList<>();
    int next = 0;
    for (Range range : ranges) {
      if (range.first() > next) {
        between.add(new Range(next, range.first() - 1));
      }
      next = range.last() + 1;
    }
    if (next <= Character.MAX_CODE_POINT) {
      between.add(new Range(next, Character.MAX_CODE_POINT));
    }
    return between;
  }

  /// These and the letters that differ from them in case only; of ASCII, as the languages of
  /// queries have none beyond that letter rules would name.
  CharacterSet folded() {
    List<Range> both = new ArrayList<>(ranges);
    for (Range range : ranges) {
      add(both, Math.max(range.first(), 'a'), Math.min(range.last(), 'z'), 'A' - 'a');
      add(both, Math.max(range.first(), 'A'), Math.min(range.last(), 'Z'), 'a' - 'A');
    }
    return new CharacterSet(both, negated);
  }

  private static void add(List<Range> ranges, int first, int last, int shift) {
    if (first <= last) {
      ranges.add(new Range(first + shift, last + shift));
    }
  }

  /// Whether it is one character.
  boolean isSingle() {
    return !negated && ranges.size() == 1 && ranges.getFirst().first() == ranges.getFirst().last();
  }

  /// Whether each of these is a letter, a digit or `_`.
  boolean isWithinWords() {
    return !negated
        && !ranges.isEmpty()
        && ranges.stream()
            .allMatch(range ->
                WORD.ranges.stream()
                    .anyMatch(
                        word -> word.first() <= range.first() && range.last() <= word.last()));
  }

  private static List<Range> joined(List<Range> ranges) {
    List<Range> sorted = ranges.stream().sorted(Comparator.comparingInt(Range::first)).toList();
    List<Range> joined = new ArrayList<>();
    for (Range range : sorted) {
      if (!joined.isEmpty() && range.first() <= joined.getLast().last() + 1) {
        Range last = joined.removeLast();
        joined.add(new Range(last.first(), Math.max(last.last(), range.last())));
      } else {
        joined.add(range);
      }
    }
    return List.copyOf(joined);
  }
}
