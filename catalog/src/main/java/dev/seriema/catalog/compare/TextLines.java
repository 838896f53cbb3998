package dev.seriema.catalog.compare;

import dev.seriema.languages.lint.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The difference of two texts line by line, for what is not read further. Blanks at the ends of
/// lines count for nothing.
final class TextLines {
  /// More pairs of lines are not compared: then all lines between the first and the last that
  /// differ are told.
  private static final int MOST_PAIRS = 1_000_000;

  /// Between them blanks at the ends of lines count.
  private static final String LONG_QUOTES = "\"\"\"";

  private final List<String> before;
  private final List<String> after;
  private final List<String> removed = new ArrayList<>();
  private final List<String> added = new ArrayList<>();

  private TextLines(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /// Of a query that is not read, which may mean anything.
  static List<RuleChange> of(ChangedPart part) {
    return of(part, PieceWords.effect(Meaning.UNCLEAR));
  }

  private static List<RuleChange> of(ChangedPart part, Effect effect) {
    Optional<String> before = part.wordsBefore();
    Optional<String> after = part.wordsAfter();
    if (before.isEmpty() || after.isEmpty()) {
      return PartComparison.of(part).stream()
          .map(change -> part.told(change.sentence(), effect))
          .toList();
    }
    TextLines lines = new TextLines(lines(before.get()), lines(after.get()));
    lines.compare();
    Sentence key = Sentence.quoted(part.shownKey());
    if (lines.added.isEmpty() && lines.removed.isEmpty()) {
      boolean mayHoldLines = after.get().contains(LONG_QUOTES);
      return List.of(part.told(key.say(" is laid out anew"), mayHoldLines ? effect : Effect.NONE));
    }
    List<RuleChange> changes = new ArrayList<>();
    if (!lines.removed.isEmpty()) {
      changes.add(part.told(key.say(" no longer says ").quoteAll(shown(lines.removed)), effect));
    }
    if (!lines.added.isEmpty()) {
      changes.add(part.told(key.say(" now says ").quoteAll(shown(lines.added)), effect));
    }
    return changes;
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static List<String> shown(List<String> lines) {
    return lines.stream().map(OneLine::of).toList();
  }

  private void compare() {
    int start = 0;
    int shorter = Math.min(before.size(), after.size());
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    int kept = 0;
    while (kept < shorter - start
        && before.get(before.size() - 1 - kept).equals(after.get(after.size() - 1 - kept))) {
      kept++;
    }
    List<String> old = before.subList(start, before.size() - kept);
    List<String> now = after.subList(start, after.size() - kept);
    if ((long) old.size() * now.size() > MOST_PAIRS) {
      removed.addAll(old);
      added.addAll(now);
    } else {
      walk(old, now, common(old, now));
    }
  }

  /// How many lines two texts have in common from a pair of places on.
  private static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void walk(List<String> old, List<String> now, int[][] common) {
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        i++;
        j++;
      } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        removed.add(old.get(i++));
      } else {
        added.add(now.get(j++));
      }
    }
  }
}
