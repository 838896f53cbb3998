package dev.seriema.catalog.evidence;

import java.util.List;
import java.util.Optional;

/// What `evidence.toml` says of one file beyond the folder that it lies in.
///
/// @param alerts how many alerts the file raises, from 1
/// @param events the ids of exactly the events that alert, none twice
public record Expectation(Optional<Integer> alerts, Optional<List<String>> events) {
  /// Of a file that `evidence.toml` does not name.
  public static final Expectation NONE = new Expectation(Optional.empty(), Optional.empty());

  public Expectation {
    events = events.map(List::copyOf);
  }
}
