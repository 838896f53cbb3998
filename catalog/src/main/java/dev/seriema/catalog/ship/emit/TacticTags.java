package dev.seriema.catalog.ship.emit;

import dev.seriema.catalog.lock.ApiValue;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The tags of a rule after its mapping: without those of tactics that it no longer has, and with
/// those of all that it has.
final class TacticTags {
  private static final String PREFIX = "Tactic: ";

  private TacticTags() {}

  /// @param before the entries of `threat` that the tags go with
  /// @param after those that they are to go with
  static ApiValue.Listing of(List<ApiValue> tags, List<ApiValue> before, List<ApiValue> after) {
    SortedSet<String> now = tags(after);
    SortedSet<String> gone = tags(before);
    gone.removeAll(now);
    List<ApiValue> kept = new ArrayList<>();
    for (ApiValue tag : tags) {
      if (!(tag instanceof ApiValue.Text(var text) && gone.contains(text))) {
        kept.add(tag);
      }
    }
    now.stream().map(ApiValue.Text::new).filter(tag -> !kept.contains(tag)).forEach(kept::add);
    return new ApiValue.Listing(kept);
  }

  private static SortedSet<String> tags(List<ApiValue> threat) {
    SortedSet<String> tags = new TreeSet<>();
    threat.stream()
        .flatMap(entry -> EntryParts.table(entry, "tactic").stream())
        .flatMap(tactic -> EntryParts.text(tactic, "name").stream())
        .forEach(name -> tags.add(PREFIX + name));
    return tags;
  }
}
