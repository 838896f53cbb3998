package dev.seriema.detector.explain;

import dev.seriema.model.rule.IndexPatterns;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether index picking shows an event to a rule, and why.
///
/// @param index of the event, as patterns speak of it; empty where it is unknown
/// @param shown whether the rule gets to see the event
/// @param deciding the pattern that picked the index, or that took it away; empty where no pattern
///   speaks of it, where the rule has none and where picking is switched off
public record Showing(Optional<String> index, boolean shown, Optional<String> deciding) {
  static Showing of(IndexPatterns patterns, @Nullable String index, boolean anyIndex) {
    return index == null || anyIndex
        ? new Showing(Optional.ofNullable(index), true, Optional.empty())
        : new Showing(Optional.of(index), patterns.picks(index), deciding(patterns, index));
  }

  private static Optional<String> deciding(IndexPatterns patterns, String index) {
    List<String> all = patterns.patterns();
    Optional<String> deciding = Optional.empty();
    boolean picked = false;
    for (int i = 0; i < all.size(); i++) {
      boolean now = new IndexPatterns(all.subList(0, i + 1)).picks(index);
      deciding = now == picked ? deciding : Optional.of(all.get(i));
      picked = now;
    }
    return deciding;
  }
}
