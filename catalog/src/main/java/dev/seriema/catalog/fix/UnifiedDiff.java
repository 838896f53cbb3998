package dev.seriema.catalog.fix;

import java.util.ArrayList;
import java.util.List;

/// The difference of two texts, line by line, as `diff -u` writes it and `git apply` reads it.
public final class UnifiedDiff {
  /// Lines that are the same around those that are not.
  private static final int CONTEXT = 3;

  /// Where more pairs of lines would have to be compared, all lines between the first and the last
  /// that differ count as other ones.
  private static final long MOST_PAIRS = 4_000_000;

  private static final String NO_NEWLINE = "\n\\ No newline at end of file\n";

  private final List<String> before;
  private final List<String> after;

  private UnifiedDiff(String before, String after) {
    this.before = lines(before);
    this.after = lines(after);
  }

  /// A line of one text or of both.
  ///
  /// @param sign blank for one of both, `-` or `+`
  private record Line(char sign, String text) {}

  /// @param name path of the file in both states; a whole one counts from the top, as `patch -p1 -d
  ///   /` takes it
  /// @return empty where the texts are the same
  public static String of(String name, String before, String after) {
    if (before.equals(after)) {
      return "";
    }
    String path = name.startsWith("/") ? name.substring(1) : name;
    return "--- a/" + path + "\n+++ b/" + path + "\n" + new UnifiedDiff(before, after).hunks();
  }

  /// With their ends.
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }

  private String hunks() {
    List<Line> all = all();
    StringBuilder hunks = new StringBuilder();
    int oldLine = 1;
    int newLine = 1;
    int at = 0;
    while (at < all.size()) {
      int end = endOfHunk(all, at);
      if (end == at) {
        oldLine++;
        newLine++;
        at++;
        continue;
      }
      List<Line> hunk = all.subList(at, end);
      int removed = (int) hunk.stream().filter(line -> line.sign != '+').count();
      int added = (int) hunk.stream().filter(line -> line.sign != '-').count();
      hunks.append("@@ -%s +%s @@\n".formatted(range(oldLine, removed), range(newLine, added)));
      hunk.forEach(line ->
          hunks
              .append(line.sign)
              .append(line.text)
              .append(line.text.endsWith("\n") ? "" : NO_NEWLINE));
      oldLine += removed;
      newLine += added;
      at = end;
    }
    return hunks.toString();
  }

  /// The end of the hunk that begins at a line; the line itself where none does.
  private static int endOfHunk(List<Line> all, int start) {
    int end = start;
    int same = 0;
    for (int at = start; at < all.size(); at++) {
      if (all.get(at).sign != ' ') {
        same = 0;
        end = at + 1;
      } else if (++same > (end == start ? CONTEXT : 2 * CONTEXT)) {
        break;
      }
    }
    return end == start ? start : Math.min(end + CONTEXT, all.size());
  }

  private static String range(int line, int count) {
    int first = count == 0 ? line - 1 : line;
    return count == 1 ? String.valueOf(first) : first + "," + count;
  }

  private List<Line> all() {
    int shorter = Math.min(before.size(), after.size());
    int first = 0;
    while (first < shorter && before.get(first).equals(after.get(first))) {
      first++;
    }
    int last = 0;
    while (last < shorter - first
        && before.get(before.size() - 1 - last).equals(after.get(after.size() - 1 - last))) {
      last++;
    }
    List<Line> all = new ArrayList<>();
    before.subList(0, first).forEach(line -> all.add(new Line(' ', line)));
    between(
        before.subList(first, before.size() - last),
        after.subList(first, after.size() - last),
        all);
    before
        .subList(before.size() - last, before.size())
        .forEach(line -> all.add(new Line(' ', line)));
    return all;
  }

  /// By the longest list of lines that both have.
  private static void between(List<String> left, List<String> right, List<Line> to) {
    int[][] common = common(left, right);
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size() && common.length > 0) {
      if (left.get(i).equals(right.get(j))) {
        to.add(new Line(' ', left.get(i++)));
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        to.add(new Line('-', left.get(i++)));
      } else {
        to.add(new Line('+', right.get(j++)));
      }
    }
    left.subList(i, left.size()).forEach(line -> to.add(new Line('-', line)));
    right.subList(j, right.size()).forEach(line -> to.add(new Line('+', line)));
  }

  /// How many lines both have from two of theirs on; nothing where that would be too much work.
  private static int[][] common(List<String> left, List<String> right) {
    if ((long) left.size() * right.size() > MOST_PAIRS) {
      return new int[0][0];
    }
    int[][] common = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        common[i][j] =
            left.get(i).equals(right.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
