package dev.seriema.languages.lucene;

import dev.seriema.languages.search.LeafQuery;
import java.util.Optional;

/// A comparison that is written before a value, such as `>=5`.
///
/// A sign without a value behind it is a text, but `>=` alone is more than `=`.
///
/// @param sign `<`, `<=`, `>` or `>=`
record OneSidedRange(String sign, String text) {
  /// @return empty for a text that begins with no comparison
  static Optional<OneSidedRange> of(String text) {
    if (text.length() < 2 || (text.charAt(0) != '<' && text.charAt(0) != '>')) {
      return Optional.empty();
    }
    int length = text.length() > 2 && text.charAt(1) == '=' ? 2 : 1;
    return Optional.of(new OneSidedRange(text.substring(0, length), text.substring(length)));
  }

  LeafQuery query() {
    Optional<LeafQuery.Bound> bound =
        text.equals("*")
            ? Optional.empty()
            : Optional.of(new LeafQuery.Bound(text, sign.endsWith("=")));
    return sign.startsWith(">")
        ? new LeafQuery.Range(bound, Optional.empty())
        : new LeafQuery.Range(Optional.empty(), bound);
  }
}
