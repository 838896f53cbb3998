package dev.seriema.catalog.release;

import dev.seriema.catalog.lock.RuleHash;

/// The hash of a rule as it ships, where it can be told.
public sealed interface HashAnswer {
  record Told(RuleHash hash) implements HashAnswer {}

  /// @param cause the same words for all rules of which the same cannot be told
  /// @param detail what it is about, such as the name of a field; may be empty
  record Open(String cause, String detail) implements HashAnswer {}
}
