package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.value.Value;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Holds when words follow each other in a text, or nearly.
///
/// A word is off by how far its place in the text is from its place in the phrase. The phrase fits
/// where its words are found, no two at one place, so that no two are off by amounts that differ by
/// more than the slop.
record Phrase(List<String> words, int slop) implements ValueTest {
  @Override
  public boolean holds(Event event, int value) {
    return event.kind(value) != ValueKind.OBJECT && holds(event.text(value));
  }

  @Override
  public int answer(Value computed) {
    return computed instanceof Value.Text(var text) ? Answer.of(holds(text)) : Answer.UNKNOWN;
  }

  private boolean holds(String value) {
    List<String> text = TextWords.of(value);
    return slop == 0 ? Collections.indexOfSubList(text, words) >= 0 : fitsLoosely(text);
  }

  /// Takes each place of each word for that of the word that is off least.
  private boolean fitsLoosely(List<String> text) {
    Map<String, TreeSet<Integer>> places = new HashMap<>();
    words.forEach(word -> places.put(word, new TreeSet<>()));
    for (int place = 0; place < text.size(); place++) {
      TreeSet<Integer> of = places.get(text.get(place));
      if (of != null) {
        of.add(place);
      }
    }
    for (int word = 0; word < words.size(); word++) {
      for (int place : places.getOrDefault(words.get(word), new TreeSet<>())) {
        if (fits(places, place - word)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether every word is found off by `least` to `least + slop`. A word that comes again takes
  /// the first place behind its last one: where it may lie only moves onward, so that is never
  /// worse.
  private boolean fits(Map<String, TreeSet<Integer>> places, int least) {
    Map<String, Integer> taken = new HashMap<>();
    for (int word = 0; word < words.size(); word++) {
      String text = words.get(word);
      int from = Math.max(word + least, taken.getOrDefault(text, -1) + 1);
      Integer place = places.getOrDefault(text, new TreeSet<>()).ceiling(from);
      if (place == null || place > (long) word + least + slop) {
        return false;
      }
      taken.put(text, place);
    }
    return true;
  }
}
