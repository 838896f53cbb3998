package dev.seriema.engine.match;

import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Wildcard;
import dev.seriema.model.value.Wildcard.Blank;
import dev.seriema.model.value.Wildcard.Literal;
import dev.seriema.model.value.Wildcard.Part;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Chooses the cheapest test for a pattern: most are a prefix, a suffix or a part.
final class WildcardTests {
  private WildcardTests() {}

  static TextTest of(Wildcard pattern, LetterCase letterCase) {
    List<Part> parts = pattern.parts();
    if (pattern.isLiteral()) {
      return new EqualText(pattern.literal(), letterCase);
    }
    List<Part> rest = parts.subList(1, parts.size());
    if (rest.contains(Blank.ONE)) {
      return new General(pattern, letterCase);
    }
    if (parts.get(0) == Blank.ONE) {
      return new AfterOne(of(new Wildcard(rest), letterCase), letterCase);
    }
    boolean open = parts.get(0) == Blank.MANY;
    boolean openEnd = parts.getLast() == Blank.MANY;
    List<String> texts =
        parts.stream()
            .filter(Literal.class::isInstance)
            .map(part -> ((Literal) part).text())
            .toList();
    return new Pieces(texts, open, openEnd, letterCase);
  }

  /// Literal texts in their order with anything between them.
  private static final class Pieces extends TextTest {
    private final byte[] prefix;
    private final byte[] suffix;
    private final byte[][] middle;
    private final int shortest;

    Pieces(List<String> texts, boolean open, boolean openEnd, LetterCase letterCase) {
      super(letterCase);
      int first = open ? 0 : 1;
      int last = openEnd ? texts.size() : texts.size() - 1;
      prefix = open ? new byte[0] : utf8(texts.get(0));
      suffix = openEnd ? new byte[0] : utf8(texts.getLast());
      middle = texts.subList(first, last).stream().map(TextTest::utf8).toArray(byte[][]::new);
      shortest =
          prefix.length + suffix.length + Arrays.stream(middle).mapToInt(text -> text.length).sum();
    }

    @Override
    boolean holds(byte[] bytes, int start, int end) {
      if (end - start < shortest
          || !Arrays.equals(prefix, 0, prefix.length, bytes, start, start + prefix.length)
          || !Arrays.equals(suffix, 0, suffix.length, bytes, end - suffix.length, end)) {
        return false;
      }
      int from = start + prefix.length;
      int to = end - suffix.length;
      for (byte[] text : middle) {
        int found = find(text, bytes, from, to);
        if (found < 0) {
          return false;
        }
        from = found + text.length;
      }
      return true;
    }

    /// Where a text first stands within a stretch, or -1.
    private static int find(byte[] text, byte[] bytes, int from, int to) {
      byte first = text[0];
      int last = to - text.length;
      for (int i = from; i <= last; i++) {
        if (bytes[i] == first && Arrays.equals(text, 0, text.length, bytes, i, i + text.length)) {
          return i;
        }
      }
      return -1;
    }
  }

  /// One code point and then a pattern, such as `?:\windows\*`.
  private static final class AfterOne extends TextTest {
    private final TextTest rest;

    AfterOne(TextTest rest, LetterCase letterCase) {
      super(letterCase);
      this.rest = rest;
    }

    @Override
    boolean holds(byte[] bytes, int start, int end) {
      return start < end && rest.holds(bytes, next(bytes, start, end), end);
    }
  }

  /// Any pattern; one step back for each `many`, so time is bounded by text times pattern.
  private static final class General extends TextTest {
    private static final int ONE = -1;
    private static final int MANY = -2;

    private final int[] units;

    General(Wildcard pattern, LetterCase letterCase) {
      super(letterCase);
      units = pattern.parts().stream().flatMapToInt(General::units).toArray();
    }

    private static IntStream units(Part part) {
      return switch (part) {
        case Literal(String text) -> {
          byte[] bytes = utf8(text);
          yield IntStream.range(0, bytes.length).map(i -> bytes[i] & 0xFF);
        }
        case Blank blank -> IntStream.of(blank == Blank.ONE ? ONE : MANY);
      };
    }

    @Override
    boolean holds(byte[] bytes, int start, int end) {
      int unit = 0;
      int at = start;
      int afterMany = -1;
      int resume = start;
      while (at < end) {
        if (unit < units.length && units[unit] == MANY) {
          afterMany = ++unit;
          resume = at;
        } else if (unit < units.length && units[unit] == ONE) {
          unit++;
          at = next(bytes, at, end);
        } else if (unit < units.length && units[unit] == (bytes[at] & 0xFF)) {
          unit++;
          at++;
        } else if (afterMany >= 0) {
          unit = afterMany;
          resume = next(bytes, resume, end);
          at = resume;
        } else {
          return false;
        }
      }
      while (unit < units.length && units[unit] == MANY) {
        unit++;
      }
      return unit == units.length;
    }
  }

  /// Where the code point behind the one at `at` begins.
  static int next(byte[] bytes, int at, int end) {
    int next = at + 1;
    while (next < end && (bytes[next] & 0xC0) == 0x80) {
      next++;
    }
    return next;
  }
}
