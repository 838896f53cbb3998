package dev.seriema.catalog.overlap;

import dev.seriema.detector.compile.Compilation.Compiled;
import java.util.List;

/// How what one rule finds lies to what another finds, among events that both read.
///
/// @param inside whether what the first finds is found by the second
/// @param contains whether what the second finds is found by the first
/// @param apart whether no event is found by both
/// @param onlyFirst index patterns of which the second rule does not read all, or may not
/// @param onlySecond the same the other way round
public record Relation(
    Compiled first,
    Compiled second,
    Answer inside,
    Answer contains,
    Answer apart,
    List<String> onlyFirst,
    List<String> onlySecond) {
  public Relation {
    onlyFirst = List.copyOf(onlyFirst);
    onlySecond = List.copyOf(onlySecond);
  }

  public enum Kind {
    /// Both find the same events.
    EQUAL,
    /// What the first finds is found by the second.
    INSIDE,
    /// What the second finds is found by the first.
    CONTAINS,
    /// Some events are found by both, and some by each alone.
    PARTLY_COMMON,
    DISJOINT,
    NOT_DECIDED
  }

  public Kind kind() {
    if (apart.isProved()) {
      return Kind.DISJOINT;
    }
    if (inside.isProved()) {
      return contains.isProved() ? Kind.EQUAL : Kind.INSIDE;
    }
    if (contains.isProved()) {
      return Kind.CONTAINS;
    }
    return inside.isRefuted() && contains.isRefuted() && apart.isRefuted()
        ? Kind.PARTLY_COMMON
        : Kind.NOT_DECIDED;
  }

  /// The same, seen from the second.
  public Relation reversed() {
    return new Relation(second, first, contains, inside, apart, onlySecond, onlyFirst);
  }
}
