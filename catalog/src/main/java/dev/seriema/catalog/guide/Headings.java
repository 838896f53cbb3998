package dev.seriema.catalog.guide;

import java.util.ArrayList;
import java.util.List;

/// Reads the headings of a Markdown text that are written with `#`. What stands in a fence, in an
/// indented line or in a comment is none.
public final class Headings {
  private static final int DEEPEST = 6;
  private static final int MOST_BLANKS = 3;
  private static final int SHORTEST_FENCE = 3;
  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";

  private final String text;
  private final List<Heading> found = new ArrayList<>();

  /// What closes the fence or comment that is open; empty where none is.
  private String closing = "";

  private Headings(String text) {
    this.text = text;
  }

  /// In the order of the text.
  public static List<Heading> of(String text) {
    Headings headings = new Headings(text);
    int start = 0;
    while (start < text.length()) {
      int next = text.indexOf('\n', start);
      int end = next < 0 ? text.length() : next;
      headings.line(start, end);
      start = end + 1;
    }
    return headings.found;
  }

  private void line(int start, int end) {
    int first = start;
    while (first < end && text.charAt(first) == ' ') {
      first++;
    }
    boolean isIndented = first - start > MOST_BLANKS;
    if (closing.equals(COMMENT_END)) {
      readComment(start, end);
    } else if (isIndented) {
      return;
    } else if (!closing.isEmpty()) {
      readFence(first, end);
    } else if (text.startsWith(COMMENT, first)) {
      closing = COMMENT_END;
      readComment(first + COMMENT.length(), end);
    } else if (opensFence(first, end)) {
      closing = text.substring(first, afterRun(first, end));
    } else {
      readHeading(first, end);
    }
  }

  private void readComment(int from, int end) {
    int last = text.indexOf(COMMENT_END, from);
    if (last >= 0 && last < end) {
      closing = "";
    }
  }

  /// A fence is closed by as many of its signs, or more.
  private void readFence(int first, int end) {
    if (text.startsWith(closing, first)
        && first < end
        && text.substring(afterRun(first, end), end).isBlank()) {
      closing = "";
    }
  }

  private boolean opensFence(int first, int end) {
    if (first == end || (text.charAt(first) != '`' && text.charAt(first) != '~')) {
      return false;
    }
    int after = afterRun(first, end);
    boolean isSpan = text.charAt(first) == '`' && text.substring(after, end).indexOf('`') >= 0;
    return after - first >= SHORTEST_FENCE && !isSpan;
  }

  private void readHeading(int first, int end) {
    if (first == end || text.charAt(first) != '#') {
      return;
    }
    int after = afterRun(first, end);
    int title = after;
    while (title < end && isBlank(title)) {
      title++;
    }
    if (after - first <= DEEPEST && (title > after || after == end)) {
      found.add(new Heading(after - first, text.substring(title, titleEnd(title, end)), title));
    }
  }

  /// Signs behind a title that only close it, as in `## Setup ##`, are no part of it.
  private int titleEnd(int title, int end) {
    int last = withoutBlanks(title, end);
    int signs = last;
    while (signs > title && text.charAt(signs - 1) == '#') {
      signs--;
    }
    boolean isClosed = signs == title || isBlank(signs - 1);
    return isClosed ? withoutBlanks(title, signs) : last;
  }

  private int withoutBlanks(int from, int end) {
    int last = end;
    while (last > from && isBlank(last - 1)) {
      last--;
    }
    return last;
  }

  private boolean isBlank(int at) {
    return Character.isWhitespace(text.charAt(at));
  }

  /// The place behind the signs that are the same as the first.
  private int afterRun(int first, int end) {
    int after = first;
    while (after < end && text.charAt(after) == text.charAt(first)) {
      after++;
    }
    return after;
  }
}
