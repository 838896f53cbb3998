package dev.seriema.model.diagnostic;

import java.util.Arrays;

/// Where the characters of an embedded text (a query) stand in the file that holds it.
///
/// From its start and between two anchors both texts run side by side, so an unescaped query needs
/// no anchor and each escape sequence adds one behind it. Where the file holds characters that the
/// embedded text lacks, there is a gap, which belongs to neither of its neighbours.
public final class SourceMap {
  private static final int[] NO_ANCHORS = {};
  private static final SourceMap IDENTITY = from(0);

  /// What an anchor has: its place in the embedded text, where in the file the text before it ends,
  /// and where the character at it was written.
  private static final int ANCHOR = 3;

  private static final int BEFORE = 1;
  private static final int SOURCE = 2;

  private final int start;

  /// One behind the other, by their places.
  private final int[] anchors;

  private SourceMap(int start, int[] anchors) {
    this.start = start;
    this.anchors = anchors;
  }

  /// The map of a text that is embedded in nothing.
  public static SourceMap identity() {
    return IDENTITY;
  }

  /// The map of a text that the file has as it is.
  ///
  /// @param start where in the file it begins
  public static SourceMap from(int start) {
    return new SourceMap(start, NO_ANCHORS);
  }

  /// The place in the file of a place in the embedded text.
  public int toSource(int offset) {
    int anchor = lastAnchor(offset);
    return anchor < 0 ? start + offset : anchors[anchor + SOURCE] + offset - anchors[anchor];
  }

  /// The stretch of the file that a stretch of the embedded text was written as.
  public SourceSpan toSource(SourceSpan span) {
    int from = toSource(span.start());
    return new SourceSpan(from, span.length() == 0 ? from : endInSource(span.end()));
  }

  /// Where the character right before `offset` ends in the file.
  private int endInSource(int offset) {
    int anchor = lastAnchor(offset);
    return anchor >= 0 && anchors[anchor] == offset
        ? anchors[anchor + BEFORE]
        : toSource(offset - 1) + 1;
  }

  /// Where the last anchor lies that is not behind a place; negative where there is none.
  private int lastAnchor(int offset) {
    int low = 0;
    int high = anchors.length / ANCHOR;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (anchors[middle * ANCHOR] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return (low - 1) * ANCHOR;
  }

  /// Collects anchors in ascending order.
  public static final class Builder {
    private int start;
    private int[] anchors = NO_ANCHORS;
    private int length;

    /// @param start where in the file the text begins
    public Builder(int start) {
      this.start = start;
    }

    /// Says that the character at `embeddedOffset` was written at `sourceOffset`, right behind the
    /// one before it.
    public Builder anchor(int embeddedOffset, int sourceOffset) {
      return gap(embeddedOffset, sourceOffset, sourceOffset);
    }

    /// Says that what stands before `embeddedOffset` ends in the file at `sourceStart`, and that
    /// the next character was written at `sourceEnd`.
    public Builder gap(int embeddedOffset, int sourceStart, int sourceEnd) {
      if (embeddedOffset == 0) {
        start = sourceEnd;
      } else if (length > 0 && anchors[length - ANCHOR] == embeddedOffset) {
        anchors[length - ANCHOR + SOURCE] = sourceEnd;
      } else {
        add(embeddedOffset, sourceStart, sourceEnd);
      }
      return this;
    }

    private void add(int embeddedOffset, int sourceStart, int sourceEnd) {
      if (length == anchors.length) {
        anchors = Arrays.copyOf(anchors, Math.max(2 * ANCHOR, 2 * length));
      }
      anchors[length] = embeddedOffset;
      anchors[length + BEFORE] = sourceStart;
      anchors[length + SOURCE] = sourceEnd;
      length += ANCHOR;
    }

    public SourceMap build() {
      return length == 0 ? from(start) : new SourceMap(start, Arrays.copyOf(anchors, length));
    }
  }
}
