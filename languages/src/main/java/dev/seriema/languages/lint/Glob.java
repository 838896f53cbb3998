package dev.seriema.languages.lint;

import dev.seriema.model.value.Wildcard;
import java.util.Arrays;

/// A pattern as a row of code points and blanks, to compare patterns with each other.
public final class Glob {
  private static final int ONE = -1;
  private static final int MANY = -2;

  private final int[] marks;

  private Glob(int[] marks) {
    this.marks = marks;
  }

  public static Glob of(Wildcard wildcard) {
    int most = 0;
    for (Wildcard.Part part : wildcard.parts()) {
      most += part instanceof Wildcard.Literal(var text) ? text.length() : 1;
    }
    int[] marks = new int[most];
    int count = 0;
    for (Wildcard.Part part : wildcard.parts()) {
      switch (part) {
        case Wildcard.Literal(var text) -> count = append(text, marks, count);
        case Wildcard.Blank blank -> marks[count++] = blank == Wildcard.Blank.ONE ? ONE : MANY;
      }
    }
    return new Glob(Arrays.copyOf(marks, count));
  }

  public static Glob ofText(String text) {
    int[] marks = new int[text.length()];
    return new Glob(Arrays.copyOf(marks, append(text, marks, 0)));
  }

  private static int append(String text, int[] marks, int count) {
    int next = count;
    for (int i = 0; i < text.length(); i += Character.charCount(marks[next++])) {
      marks[next] = text.codePointAt(i);
    }
    return next;
  }

  /// Whether every text that fits the other pattern is sure to fit this one. A text without blanks
  /// is settled exactly; of two patterns with blanks, `false` may mean that it was not found out.
  public boolean covers(Glob other, Effort effort) {
    int at = 0;
    int star = -1;
    int resume = 0;
    int in = 0;
    while (in < other.marks.length) {
      if (!effort.spend(1)) {
        return false;
      }
      if (at < marks.length && marks[at] == MANY) {
        star = at++;
        resume = in;
      } else if (at < marks.length && takes(marks[at], other.marks[in])) {
        at++;
        in++;
      } else if (star >= 0) {
        at = star + 1;
        in = ++resume;
      } else {
        return false;
      }
    }
    while (at < marks.length && marks[at] == MANY) {
      at++;
    }
    return at == marks.length;
  }

  /// Whether no text can fit both, as far as their fixed beginnings and ends tell. Where one of
  /// them has no blanks, `covers` settles it.
  boolean excludes(Glob other) {
    return differs(other, false) || differs(other, true);
  }

  public boolean isText() {
    for (int mark : marks) {
      if (mark < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean differs(Glob other, boolean fromEnd) {
    int shorter = Math.min(marks.length, other.marks.length);
    for (int i = 0; i < shorter; i++) {
      int mine = marks[fromEnd ? marks.length - 1 - i : i];
      int others = other.marks[fromEnd ? other.marks.length - 1 - i : i];
      if (mine == MANY || others == MANY) {
        return false;
      }
      if (mine != others && mine != ONE && others != ONE) {
        return true;
      }
    }
    return false;
  }

  private static boolean takes(int mark, int other) {
    return mark == other || (mark == ONE && other >= 0);
  }
}
