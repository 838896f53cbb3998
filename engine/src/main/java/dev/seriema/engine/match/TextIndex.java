package dev.seriema.engine.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of a text, and where each stands: so that many questions about one text cost its
/// length once and not each.
final class TextIndex {
  private final List<String> words;
  private final Map<String, List<Integer>> places;

  private TextIndex(List<String> words, Map<String, List<Integer>> places) {
    this.words = words;
    this.places = places;
  }

  static TextIndex of(String text) {
    List<String> words = TextWords.of(text);
    Map<String, List<Integer>> places = new HashMap<>();
    for (int place = 0; place < words.size(); place++) {
      places.computeIfAbsent(words.get(place), _ -> new ArrayList<>(1)).add(place);
    }
    return new TextIndex(words, places);
  }

  /// Each word once, in no order.
  Collection<String> distinct() {
    return places.keySet();
  }

  boolean has(String word) {
    return places.containsKey(word);
  }

  /// Where a word stands, ascending.
  List<Integer> places(String word) {
    return places.getOrDefault(word, List.of());
  }

  /// Whether words follow each other without a gap.
  boolean hasInARow(List<String> wanted) {
    if (!wanted.stream().allMatch(this::has)) {
      return false;
    }
    int rarest = 0;
    for (int i = 1; i < wanted.size(); i++) {
      if (places(wanted.get(i)).size() < places(wanted.get(rarest)).size()) {
        rarest = i;
      }
    }
    for (int place : places(wanted.get(rarest))) {
      int from = place - rarest;
      if (from >= 0
          && from + wanted.size() <= words.size()
          && words.subList(from, from + wanted.size()).equals(wanted)) {
        return true;
      }
    }
    return false;
  }
}
