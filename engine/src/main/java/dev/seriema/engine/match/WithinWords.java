package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Holds for a text with words all of which stand in one of several sets. Only the sets that have
/// the rarest of the words are looked into.
final class WithinWords implements ValueTest {
  private final Map<String, List<Set<String>>> setsByWord = new HashMap<>();

  WithinWords(List<Set<String>> sets) {
    for (Set<String> set : sets) {
      for (String word : set) {
        setsByWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(set);
      }
    }
  }

  @Override
  public boolean holds(Event event, int value) {
    return event.kind(value) != ValueKind.OBJECT
        && holds(ValueFacts.of(event, value).words(event, value));
  }

  @Override
  public int answer(Value computed) {
    return computed instanceof Value.Text(var text)
        ? Answer.of(holds(TextIndex.of(text)))
        : Answer.UNKNOWN;
  }

  private boolean holds(TextIndex text) {
    Collection<String> words = text.distinct();
    List<Set<String>> fewest = List.of();
    for (String word : words) {
      List<Set<String>> having = setsByWord.get(word);
      if (having == null) {
        return false;
      }
      if (fewest.isEmpty() || having.size() < fewest.size()) {
        fewest = having;
      }
    }
    return fewest.stream().anyMatch(set -> set.containsAll(words));
  }
}
