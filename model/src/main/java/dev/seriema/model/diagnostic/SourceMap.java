package dev.seriema.model.diagnostic;

import java.util.Arrays;

/// Where the characters of an embedded text (a query) stand in the file that holds it.
///
/// Between two anchors both texts run side by side, so an unescaped query needs one anchor and each
/// escape sequence adds one behind it.
public final class SourceMap {
  private static final SourceMap IDENTITY = new Builder().anchor(0, 0).build();

  private final int[] embedded;
  private final int[] source;

  private SourceMap(int[] embedded, int[] source) {
    this.embedded = embedded;
    this.source = source;
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
    int end = span.length() == 0 ? start : toSource(span.end() - 1) + 1;
    return new SourceSpan(start, Math.max(start, Math.max(end, endBefore(span.end()))));
  }

  /// Where an escape sequence ends that stands right before `offset`, else 0.
  private int endBefore(int offset) {
    int found = Arrays.binarySearch(embedded, offset);
    return found > 0 ? source[found] : 0;
  }

  /// Collects anchors in ascending order.
  public static final class Builder {
    private int[] embedded = new int[8];
    private int[] source = new int[8];
    private int count;

    /// Says that the character at `embeddedOffset` was written at `sourceOffset`.
    public Builder anchor(int embeddedOffset, int sourceOffset) {
      if (count > 0 && embedded[count - 1] == embeddedOffset) {
        source[count - 1] = sourceOffset;
        return this;
      }
      if (count == embedded.length) {
        embedded = Arrays.copyOf(embedded, 2 * count);
        source = Arrays.copyOf(source, 2 * count);
      }
      embedded[count] = embeddedOffset;
      source[count++] = sourceOffset;
      return this;
    }

    public SourceMap build() {
      if (count == 0) {
        throw new IllegalStateException("a source map needs an anchor");
      }
      return new SourceMap(Arrays.copyOf(embedded, count), Arrays.copyOf(source, count));
    }
  }
}
