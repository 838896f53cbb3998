package dev.seriema.model.diagnostic;

import java.util.Arrays;

/// Where the characters of an embedded text (a query) stand in the file that holds it.
///
/// Between two anchors both texts run side by side, so an unescaped query needs one anchor and each
/// escape sequence adds one behind it. Where the file holds characters that the embedded text
/// lacks, there is a gap, which belongs to neither of its neighbours.
public final class SourceMap {
  private static final SourceMap IDENTITY = new Builder().anchor(0, 0).build();

  private final int[] embedded;
  private final int[] source;

  /// For each anchor, where in the file the text before it ends.
  private final int[] before;

  private SourceMap(int[] embedded, int[] source, int[] before) {
    this.embedded = embedded;
    this.source = source;
    this.before = before;
  }

  /// The map of a text that is embedded in nothing.
  public static SourceMap identity() {
    return IDENTITY;
  }

  /// The place in the file of a place in the embedded text.
  public int toSource(int offset) {
    int found = Arrays.binarySearch(embedded, offset);
    int anchor = Math.max(found >= 0 ? found : -found - 2, 0);
    return source[anchor] + offset - embedded[anchor];
  }

  /// The stretch of the file that a stretch of the embedded text was written as.
  public SourceSpan toSource(SourceSpan span) {
    int start = toSource(span.start());
    return new SourceSpan(start, span.length() == 0 ? start : endInSource(span.end()));
  }

  /// Where the character right before `offset` ends in the file.
  private int endInSource(int offset) {
    int found = Arrays.binarySearch(embedded, offset);
    return found > 0 ? before[found] : toSource(offset - 1) + 1;
  }

  /// Collects anchors in ascending order.
  public static final class Builder {
    private int[] embedded = new int[8];
    private int[] source = new int[8];
    private int[] before = new int[8];
    private int count;

    /// Says that the character at `embeddedOffset` was written at `sourceOffset`, right behind the
    /// one before it.
    public Builder anchor(int embeddedOffset, int sourceOffset) {
      return gap(embeddedOffset, sourceOffset, sourceOffset);
    }

    /// Says that what stands before `embeddedOffset` ends in the file at `sourceStart`, and that
    /// the next character was written at `sourceEnd`.
    public Builder gap(int embeddedOffset, int sourceStart, int sourceEnd) {
      if (count > 0 && embedded[count - 1] == embeddedOffset) {
        source[count - 1] = sourceEnd;
        return this;
      }
      if (count == embedded.length) {
        embedded = Arrays.copyOf(embedded, 2 * count);
        source = Arrays.copyOf(source, 2 * count);
        before = Arrays.copyOf(before, 2 * count);
      }
      embedded[count] = embeddedOffset;
      before[count] = sourceStart;
      source[count++] = sourceEnd;
      return this;
    }

    public SourceMap build() {
      if (count == 0) {
        throw new IllegalStateException("a source map needs an anchor");
      }
      return new SourceMap(
          Arrays.copyOf(embedded, count),
          Arrays.copyOf(source, count),
          Arrays.copyOf(before, count));
    }
  }
}
