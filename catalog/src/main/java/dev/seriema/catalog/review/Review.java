package dev.seriema.catalog.review;

import dev.seriema.catalog.change.CommitRange;
import dev.seriema.catalog.review.item.State;
import java.util.List;

/// What was found about a range of commits.
///
/// @param changes by kind, in each by path
/// @param others paths of files that belong to none of them
/// @param unread paths of files that could not be looked at
public record Review(
    CommitRange range, List<ReviewedChange> changes, List<String> others, List<String> unread) {
  public Review {
    changes = List.copyOf(changes);
    others = List.copyOf(others);
    unread = List.copyOf(unread);
  }

  /// How many items have a state, in all changes.
  public long count(State state) {
    return changes.stream().mapToLong(change -> change.count(state)).sum();
  }
}
