package dev.seriema.model.attack;

import java.util.List;
import java.util.Optional;

/// How somebody gets there: a technique or a sub-technique, in one release.
///
/// @param tactics the short names of those it serves; none where a release does not say
/// @param parent the id of the technique that a sub-technique belongs to
/// @param successor the id of what took its place, which may have been revoked itself
public record Technique(
    String id,
    String name,
    List<String> tactics,
    Optional<String> parent,
    Standing standing,
    Optional<String> successor) {
  /// What became of it.
  public enum Standing {
    ACTIVE,
    /// Another one took its place.
    REVOKED,
    /// Nothing took its place.
    DEPRECATED
  }

  public Technique {
    tactics = List.copyOf(tactics);
  }

  public boolean isActive() {
    return standing == Standing.ACTIVE;
  }
}
