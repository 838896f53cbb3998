package dev.seriema.engine.match;

import dev.seriema.model.value.ByteWords;
import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.Wildcard;
import dev.seriema.model.value.Wildcard.Blank;
import dev.seriema.model.value.Wildcard.Literal;
import dev.seriema.model.value.Wildcard.Part;
import java.util.List;

/// What of a pattern can be asked of a text by comparing eight bytes of its beginning and eight of
/// its end: three words, so that many patterns lie side by side in memory.
///
/// @param head the first bytes, behind the one code point with which some patterns begin
/// @param tail the last bytes
/// @param meta the number of bytes of both, the least length of the text, and flags
record Sieve(long head, long tail, long meta) {
  private static final int TAIL_LENGTH = 4;
  private static final int SHORTEST = 8;
  private static final int LONGEST_SHORTEST = 1 << 20;
  private static final long BEGINS_WITH_ONE = 1L << 40;
  private static final long SAYS_ALL = 1L << 41;

  private static final long[] MASKS = new long[Long.BYTES + 1];

  static {
    for (int length = 0; length < MASKS.length; length++) {
      MASKS[length] = ByteWords.mask(length);
    }
  }

  static Sieve of(Wildcard pattern) {
    List<Part> parts = pattern.parts();
    boolean beginsWithOne = !parts.isEmpty() && parts.getFirst() == Blank.ONE;
    List<Part> rest = beginsWithOne ? parts.subList(1, parts.size()) : parts;
    byte[] head = rest.isEmpty() ? new byte[0] : literal(rest.getFirst());
    byte[] tail = rest.size() < 2 ? new byte[0] : literal(rest.getLast());
    int shortest =
        rest.stream().mapToInt(part -> part == Blank.ONE ? 1 : literal(part).length).sum();
    boolean saysAll =
        head.length <= Long.BYTES
            && tail.length <= Long.BYTES
            && head.length + tail.length == shortest
            && rest.stream().filter(Blank.class::isInstance).toList().equals(List.of(Blank.MANY));
    return new Sieve(
        ByteWords.first(head, 0, head.length),
        ByteWords.last(tail, 0, tail.length),
        Math.min(head.length, Long.BYTES)
            | Math.min(tail.length, Long.BYTES) << TAIL_LENGTH
            | (long) Math.min(shortest, LONGEST_SHORTEST) << SHORTEST
            | (beginsWithOne ? BEGINS_WITH_ONE : 0)
            | (saysAll ? SAYS_ALL : 0));
  }

  /// Whether texts begin or end in a way that the sieve can tell.
  boolean isAnchored() {
    return (meta & 0xFF) != 0;
  }

  static boolean beginsWithOne(long meta) {
    return (meta & BEGINS_WITH_ONE) != 0;
  }

  /// Whether what passes fits the pattern.
  static boolean saysAll(long meta) {
    return (meta & SAYS_ALL) != 0;
  }

  /// Whether a text may fit.
  ///
  /// @param first bytes of the text, or of what is behind its first code point
  /// @param last bytes of the text
  /// @param length of what begins with `first`
  static boolean passes(long head, long tail, long meta, long first, long last, int length) {
    long begins = (first ^ head) & MASKS[(int) meta & 0xF];
    long ends = (last ^ tail) & ~MASKS[Long.BYTES - ((int) meta >>> TAIL_LENGTH & 0xF)];
    return (begins | ends) == 0
        && length >= ((int) (meta >>> SHORTEST) & (LONGEST_SHORTEST << 1) - 1);
  }

  /// The grams of the longest literal that a pattern has neither at its beginning nor at its end.
  static int[] inside(Wildcard pattern) {
    String longest = "";
    List<Part> parts = pattern.parts();
    for (int i = 1; i < parts.size() - 1; i++) {
      if (parts.get(i) instanceof Literal(String text) && text.length() > longest.length()) {
        longest = text;
      }
    }
    return Grams.of(TextTest.utf8(CaseFolding.fold(longest)));
  }

  private static byte[] literal(Part part) {
    return part instanceof Literal(String text) ? TextTest.utf8(text) : new byte[0];
  }
}
