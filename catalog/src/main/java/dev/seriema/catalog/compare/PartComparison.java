package dev.seriema.catalog.compare;

import dev.seriema.languages.lint.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words for a part of a rule that changed, whatever it is; texts with headings by their sections.
final class PartComparison {
  /// A longer text is told to be changed, and not shown.
  private static final int LONGEST_SHOWN = 100;

  private PartComparison() {}

  static List<RuleChange> of(ChangedPart part) {
    Effect effect = Effects.of(part);
    if (isLong(part.wordsBefore()) || isLong(part.wordsAfter())) {
      return part.isText() ? texts(part, effect) : List.of(part.told(sentence(part), effect));
    }
    return List.of(part.told(sentence(part), effect));
  }

  private static boolean isLong(Optional<String> words) {
    return words
        .filter(text -> text.length() > LONGEST_SHOWN || text.strip().indexOf('\n') >= 0)
        .isPresent();
  }

  private static List<RuleChange> texts(ChangedPart part, Effect effect) {
    Sentence key = Sentence.quoted(part.shownKey());
    if (part.before().isEmpty()) {
      return List.of(part.told(key.say(" is new"), effect));
    }
    if (part.after().isEmpty()) {
      return List.of(part.told(key.say(" is gone"), effect));
    }
    List<Sentence> sections =
        Sections.differences(part.wordsBefore().orElseThrow(), part.wordsAfter().orElseThrow());
    if (sections.isEmpty()) {
      return List.of(part.told(key.say(" is worded anew"), effect));
    }
    List<RuleChange> changes = new ArrayList<>();
    for (Sentence section : sections) {
      changes.add(part.told(key.say(": ").then(section), changes.isEmpty() ? effect : Effect.NONE));
    }
    return changes;
  }

  private static Sentence sentence(ChangedPart part) {
    String key = part.shownKey();
    if (part.isList() && (part.before().isPresent() || part.after().isPresent())) {
      return shortened(part.items()).sentence(key);
    }
    Optional<String> before = part.wordsBefore().map(OneLine::of);
    Optional<String> after = part.wordsAfter().map(OneLine::of);
    if (after.isEmpty()) {
      return Sentence.quoted(key).say(" is gone, was ").quote(before.orElseThrow());
    }
    Sentence now = Sentence.quoted(key).say(" is ").quote(after.get());
    return before.isEmpty()
        ? now.say(", was not said")
        : before.equals(after)
            ? now.say(" in other blanks")
            : now.say(", was ").quote(before.get());
  }

  private static ListDifference shortened(ListDifference items) {
    return new ListDifference(
        items.added().stream().map(OneLine::of).toList(),
        items.removed().stream().map(OneLine::of).toList());
  }
}
