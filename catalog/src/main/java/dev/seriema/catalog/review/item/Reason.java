package dev.seriema.catalog.review.item;

import java.util.Optional;

/// Why an item has its state: what shows it, what is wrong, or what is asked.
///
/// @param place where to look
/// @param text a sentence without a full stop; what it quotes stands in backticks
/// @param advice what to do
public record Reason(Optional<Place> place, String text, Optional<String> advice) {
  /// A line of a file of the later commit.
  ///
  /// @param path from the top of the repository
  /// @param line from 1
  public record Place(String path, int line) {}

  public static Reason of(String text) {
    return new Reason(Optional.empty(), text, Optional.empty());
  }

  public static Reason at(Place place, String text) {
    return new Reason(Optional.of(place), text, Optional.empty());
  }

  public Reason withAdvice(String what) {
    return new Reason(place, text, Optional.of(what));
  }
}
