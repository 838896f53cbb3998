package dev.seriema.cli.overlap;

import dev.seriema.catalog.overlap.Relation.Kind;
import java.util.Locale;

/// What relations are called.
final class KindWords {
  private KindWords() {}

  /// Such as `partly_common`, for other programs.
  static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /// Over the rules that have the relation to the one that was asked about.
  static String title(Kind kind) {
    return switch (kind) {
      case EQUAL -> "finds the same as";
      case INSIDE -> "is inside of";
      case CONTAINS -> "contains";
      case PARTLY_COMMON -> "has events in common with";
      case DISJOINT -> "has no events in common with";
      case NOT_DECIDED -> "not decided";
    };
  }
}
