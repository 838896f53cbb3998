package dev.seriema.engine.plan;

/// How often three bytes stand next to each other in the texts of a sample. Grams that share a
/// place count together: that makes some look more frequent than they are, which costs no answer.
final class GramCounts {
  private static final int BITS = 15;

  private final int[] counts = new int[1 << BITS];
  private int texts;

  /// @param bytes folded
  void add(byte[] bytes, int start, int end) {
    texts++;
    for (int at = start; at + PatternIndex.GRAM <= end; at++) {
      counts[place(PatternIndex.gram(bytes, at))]++;
    }
  }

  /// How many texts there were.
  int texts() {
    return texts;
  }

  int of(int gram) {
    return counts[place(gram)];
  }

  private static int place(int gram) {
    return (gram * 0x9E37_79B1) >>> (Integer.SIZE - BITS);
  }
}
