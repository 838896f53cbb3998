package dev.seriema.detector.explain;

import dev.seriema.model.rule.IndexPatterns;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether index picking shows an event to a rule, and why.
///
/// @param index of the event, as patterns speak of it; empty where it is unknown
/// @param pattern the one that picked the index or took it away, for the reasons that name one
public record Showing(Optional<String> index, Reason reason, Optional<String> pattern) {

  /// What decides whether a rule sees an event.
  public enum Reason {
    /// A pattern picks the index.
    PICKED,
    /// A pattern that begins with `-` takes the index away from those before it.
    TAKEN_AWAY,
    /// No pattern speaks of the index.
    NOT_PICKED,
    /// The rule names no patterns and sees every index.
    NO_PATTERNS,
    /// An event of unknown index is shown to every rule.
    UNKNOWN_INDEX,
    /// Every event is shown to every rule, as the options ask for.
    PICKING_OFF
  }

  /// Whether the rule gets to see the event.
  public boolean isShown() {
    return reason != Reason.TAKEN_AWAY && reason != Reason.NOT_PICKED;
  }

  static Showing of(IndexPatterns patterns, @Nullable String index, boolean anyIndex) {
    if (index == null) {
      return new Showing(
          Optional.empty(), anyIndex ? Reason.PICKING_OFF : Reason.UNKNOWN_INDEX, Optional.empty());
    }
    if (anyIndex || patterns.patterns().isEmpty()) {
      return new Showing(
          Optional.of(index), anyIndex ? Reason.PICKING_OFF : Reason.NO_PATTERNS, Optional.empty());
    }
    Optional<String> deciding = deciding(patterns.patterns(), index);
    Reason reason =
        patterns.picks(index)
            ? Reason.PICKED
            : deciding.isPresent() ? Reason.TAKEN_AWAY : Reason.NOT_PICKED;
    return new Showing(Optional.of(index), reason, deciding);
  }

  /// The last pattern that changes the answer of those before it.
  private static Optional<String> deciding(List<String> patterns, String index) {
    Optional<String> deciding = Optional.empty();
    boolean picked = false;
    for (int i = 0; i < patterns.size(); i++) {
      boolean now = new IndexPatterns(patterns.subList(0, i + 1)).picks(index);
      deciding = now == picked ? deciding : Optional.of(patterns.get(i));
      picked = now;
    }
    return deciding;
  }
}
