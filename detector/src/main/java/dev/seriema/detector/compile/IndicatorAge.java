package dev.seriema.detector.compile;

import dev.seriema.detector.correlation.Task;
import dev.seriema.languages.search.DateText;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// When indicators must have been written, as a query says it: counted from the time of the event
/// that they are compared with.
///
/// @param least at or after all of which
/// @param bounds before all of which
record IndicatorAge(List<Bound> least, List<Bound> bounds) implements Task.Compare.Age {
  IndicatorAge {
    least = List.copyOf(least);
    bounds = List.copyOf(bounds);
  }

  @Override
  public Instant from(Instant now) {
    return least.stream()
        .map(bound -> bound.at(now))
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  @Override
  public Instant below(Instant now) {
    return bounds.stream()
        .map(bound -> bound.at(now))
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  /// @param date such as `now-30d/d`
  /// @param behind whether the bound is the first moment behind the date, not its own first
  record Bound(String date, boolean behind) {
    /// The bound that a date gives, as it is seen at two moments.
    ///
    /// @return empty where the date gives another bound
    static Optional<Bound> of(String date, Seen one, Seen other) {
      return List.of(new Bound(date, false), new Bound(date, true)).stream()
          .filter(bound -> bound.isSeen(one) && bound.isSeen(other))
          .findFirst();
    }

    private boolean isSeen(Seen seen) {
      return DateText.parse(date, Optional.of(seen.now())).isPresent()
          && at(seen.now()).equals(seen.bound());
    }

    Instant at(Instant now) {
      DateText said = DateText.parse(date, Optional.of(now)).orElseThrow();
      if (!behind) {
        return said.from();
      }
      return said.isMoment() ? said.below().plusNanos(1) : said.below();
    }
  }

  /// What a bound was when `now` was a moment.
  record Seen(Instant now, Instant bound) {}
}
