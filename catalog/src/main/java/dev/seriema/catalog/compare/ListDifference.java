package dev.seriema.catalog.compare;

import java.util.ArrayList;
import java.util.List;

/// How one list differs from another, item by item; an item that stands in both as often is kept.
///
/// @param added in the order of the new list
/// @param removed in the order of the former one
record ListDifference(List<String> added, List<String> removed) {
  ListDifference {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  static ListDifference of(List<String> before, List<String> after) {
    return new ListDifference(without(after, before), without(before, after));
  }

  private static List<String> without(List<String> items, List<String> others) {
    List<String> open = new ArrayList<>(others);
    return items.stream().filter(item -> !open.remove(item)).toList();
  }

  /// Whether the same items stand in another order.
  boolean isOrderOnly() {
    return added.isEmpty() && removed.isEmpty();
  }

  /// What adding and removing items does, where each is judged by itself.
  Meaning meaning(Meaning ofAdded) {
    Meaning all = Meaning.EQUAL;
    if (!added.isEmpty()) {
      all = all.and(ofAdded);
    }
    return removed.isEmpty() ? all : all.and(ofAdded.reversed());
  }

  Sentence sentence(String key) {
    Sentence all = Sentence.quoted(key);
    if (isOrderOnly()) {
      return all.say(" has its items in another order");
    }
    if (!added.isEmpty()) {
      all = all.say(" gains ").quoteAll(added);
    }
    if (!removed.isEmpty()) {
      all = all.say(added.isEmpty() ? " loses " : " and loses ").quoteAll(removed);
    }
    return all;
  }
}
