package dev.seriema.catalog.compare;

import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The mapping to tactics and techniques, entry by entry.
final class ThreatComparison {
  /// A tactic, or a technique under a tactic.
  ///
  /// @param under the tactic of a technique; empty for a tactic
  private record Key(String id, String under) {}

  private record Entry(String name, String reference, SourceSpan span) {
    boolean isSame(Entry other) {
      return name.equals(other.name) && reference.equals(other.reference);
    }
  }

  private ThreatComparison() {}

  static List<RuleChange> of(ChangedPart part) {
    Map<Key, Entry> before = entries(part.former().written());
    Map<Key, Entry> after = entries(part.present().written());
    List<RuleChange> changes = new ArrayList<>();
    after.forEach((key, entry) -> {
      Optional<Entry> was = Optional.ofNullable(before.get(key));
      if (was.isEmpty()) {
        changes.add(told(shown("is now mapped to ", key, entry), was, Optional.of(entry)));
      } else if (!was.get().isSame(entry)) {
        changes.add(told(renamed(key, was.get(), entry), was, Optional.of(entry)));
      }
    });
    before.forEach((key, entry) -> {
      if (!after.containsKey(key)) {
        changes.add(
            told(
                shown("is no longer mapped to ", key, entry),
                Optional.of(entry),
                Optional.empty()));
      }
    });
    return changes.isEmpty()
        ? List.of(part.told(Sentence.quoted("threat").say(" is arranged anew"), Effect.NONE))
        : changes;
  }

  private static Sentence shown(String words, Key key, Entry entry) {
    Sentence all = Sentence.words(words).quote(key.id()).say(" " + entry.name());
    return key.under().isEmpty() ? all : all.say(" under ").quote(key.under());
  }

  private static Sentence renamed(Key key, Entry before, Entry after) {
    Sentence all = Sentence.quoted(key.id());
    return before.name().equals(after.name())
        ? all.say(" has the reference ")
            .quote(after.reference())
            .say(", had ")
            .quote(before.reference())
        : all.say(" is named ").quote(after.name()).say(", was ").quote(before.name());
  }

  private static RuleChange told(Sentence sentence, Optional<Entry> before, Optional<Entry> after) {
    return new RuleChange(
        Subject.THREAT,
        "threat",
        sentence,
        Meaning.EQUAL,
        Optional.empty(),
        before.map(Entry::span),
        after.map(Entry::span));
  }

  private static Map<Key, Entry> entries(WrittenRule rule) {
    Map<Key, Entry> entries = new LinkedHashMap<>();
    for (WrittenTable threat : rule.tables("threat")) {
      Optional<WrittenTable> tactic = WrittenRule.table(threat, "tactic");
      String under =
          tactic.flatMap(table -> WrittenRule.text(table, "id")).map(WrittenText::value).orElse("");
      tactic.ifPresent(table -> add(entries, table, ""));
      for (WrittenTable technique : WrittenRule.tables(threat, "technique")) {
        add(entries, technique, under);
        WrittenRule.tables(technique, "subtechnique").forEach(sub -> add(entries, sub, under));
      }
    }
    return entries;
  }

  private static void add(Map<Key, Entry> entries, WrittenTable table, String under) {
    Function<String, String> text =
        key -> WrittenRule.text(table, key).map(WrittenText::value).orElse("");
    SourceSpan span = WrittenRule.text(table, "id").map(WrittenText::span).orElse(table.span());
    entries.put(
        new Key(text.apply("id"), under),
        new Entry(text.apply("name"), text.apply("reference"), span));
  }
}
