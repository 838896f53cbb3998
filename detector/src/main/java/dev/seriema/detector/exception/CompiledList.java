package dev.seriema.detector.exception;

import dev.seriema.model.expression.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What became of a list of exceptions for the rules of some indices.
///
/// @param items in the order of the list
/// @param obstacle why rules that name the list cannot run, in words that complete "left out
///   because"; empty where nothing keeps them from it
record CompiledList(List<Item> items, Optional<String> obstacle) {
  CompiledList {
    items = List.copyOf(items);
  }

  record Item(Optional<Instant> expiry, boolean afterSearch, Condition condition) {}

  static CompiledList useless(String obstacle) {
    return new CompiledList(List.of(), Optional.of(obstacle));
  }
}
