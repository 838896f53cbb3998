package dev.seriema.catalog.mutation;

import java.util.ArrayList;
import java.util.List;

/// Leaves out an alternative of a regular expression in Lucene's syntax.
final class RegexChanges {
  private final String text;
  private final List<String> changes = new ArrayList<>();

  private RegexChanges(String text) {
    this.text = text;
  }

  /// @return other expressions, in the order of what they leave out
  static List<String> of(String expression) {
    RegexChanges made = new RegexChanges(expression);
    made.alternatives();
    return made.changes;
  }

  /// A group that is open.
  private static final class Group {
    /// Where its alternatives begin, the first included.
    final List<Integer> alternatives = new ArrayList<>();

    Group(int start) {
      alternatives.add(start);
    }
  }

  private void alternatives() {
    List<Group> open = new ArrayList<>(List.of(new Group(0)));
    int at = 0;
    while (at < text.length()) {
      switch (text.charAt(at)) {
        case '(' -> {
          open.add(new Group(at + 1));
          at++;
        }
        case '|' -> {
          open.getLast().alternatives.add(at + 1);
          at++;
        }
        case ')' -> {
          if (open.size() == 1) {
            return;
          }
          without(open.removeLast(), at);
          at++;
        }
        case '[' -> at = behind(']', at + 1);
        case '"' -> at = behind('"', at + 1);
        case '\\' -> at = Math.min(at + 2, text.length());
        default -> at++;
      }
    }
    without(open.getFirst(), text.length());
  }

  /// The first place behind a character, from a place on, that no backslash precedes.
  private int behind(char end, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != end) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, text.length());
  }

  /// The group without each of its alternatives.
  private void without(Group group, int end) {
    List<Integer> starts = group.alternatives;
    for (int i = 0; i < starts.size() && starts.size() > 1; i++) {
      boolean isLast = i == starts.size() - 1;
      int from = isLast ? starts.get(i) - 1 : starts.get(i);
      int to = isLast ? end : starts.get(i + 1);
      changes.add(text.substring(0, from) + text.substring(to));
    }
  }
}
