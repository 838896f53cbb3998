package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.value.Value;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Holds when words follow each other in a text, or nearly.
///
/// A word is off by how far its place in the text is from its place in the phrase. The phrase fits
/// where its words are found, no two at one place, so that no two are off by amounts that differ by
/// more than the slop.
record Phrase(List<String> words, int slop) implements ValueTest {
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
    return slop == 0 ? text.hasInARow(words) : fitsLoosely(text);
  }

  /// Takes each place of each word for that of the word that is off least.
  private boolean fitsLoosely(TextIndex text) {
    if (!words.stream().allMatch(text::has)) {
      return false;
    }
    for (int word = 0; word < words.size(); word++) {
      for (int place : text.places(words.get(word))) {
        if (fits(text, place - word)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether every word is found off by `least` to `least + slop`. A word that comes again takes
  /// the first place behind its last one: where it may lie only moves onward, so that is never
  /// worse.
  private boolean fits(TextIndex text, int least) {
    Map<String, Integer> taken = new HashMap<>();
    for (int word = 0; word < words.size(); word++) {
      String wanted = words.get(word);
      int from = Math.max(word + least, taken.getOrDefault(wanted, -1) + 1);
      List<Integer> places = text.places(wanted);
      int found = Collections.binarySearch(places, from);
      int next = found >= 0 ? found : ~found;
      if (next == places.size() || places.get(next) > (long) word + least + slop) {
        return false;
      }
      taken.put(wanted, places.get(next));
    }
    return true;
  }
}
