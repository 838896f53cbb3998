package dev.seriema.catalog.mutation;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.value.CaseFolding;
import java.util.Optional;

/// The text of a query, to quote from.
record QueryWords(String text) {
  /// A stretch on one line.
  String of(SourceSpan span) {
    return text.substring(span.start(), span.end()).replaceAll("\\s+", " ");
  }

  /// Where a value stands that the query may spell in other letter case.
  ///
  /// @param within the stretch to look into
  /// @return empty where it is spelled otherwise, such as with escapes
  Optional<SourceSpan> find(String value, SourceSpan within) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    String folded = CaseFolding.fold(value);
    Optional<SourceSpan> found = Optional.empty();
    for (int at = within.start(); at + value.length() <= within.end(); at++) {
      int end = at + value.length();
      if (CaseFolding.fold(text.substring(at, end)).equals(folded)) {
        SourceSpan span = new SourceSpan(at, end);
        if (isWhole(span)) {
          return Optional.of(span);
        }
        found = found.isEmpty() ? Optional.of(span) : found;
      }
    }
    return found;
  }

  /// A value as it is spelled.
  String spelled(String value, SourceSpan within) {
    return find(value, within).map(span -> text.substring(span.start(), span.end())).orElse(value);
  }

  /// Whether a value ends where the stretch does, so that it is not a part of a longer one.
  private boolean isWhole(SourceSpan span) {
    return isLimit(span.start() - 1) && isLimit(span.end());
  }

  private boolean isLimit(int at) {
    return at < 0 || at >= text.length() || " \t\r\n\"'`(),:=<>".indexOf(text.charAt(at)) >= 0;
  }
}
