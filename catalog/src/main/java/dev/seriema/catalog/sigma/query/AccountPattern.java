package dev.seriema.catalog.sigma.query;

import dev.seriema.catalog.sigma.search.TextPattern;
import dev.seriema.catalog.sigma.search.TextPattern.OneOf;
import dev.seriema.catalog.sigma.search.TextPattern.Piece;
import dev.seriema.catalog.sigma.search.TextPattern.Text;
import dev.seriema.catalog.sigma.search.TextPattern.Wildcard;
import java.util.ArrayList;
import java.util.List;

/// A pattern of `DOMAIN\name` as patterns of its two halves. There is one backslash in such a text,
/// so some place of the pattern has to stand for it.
record AccountPattern(TextPattern domain, TextPattern name) {
  private static final char BACKSLASH = '\\';

  /// All ways in which a pattern may be parted; one of them has to fit.
  static List<AccountPattern> of(TextPattern pattern) {
    List<AccountPattern> ways = new ArrayList<>();
    List<Piece> pieces = pattern.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      TextPattern before = new TextPattern(pieces.subList(0, i));
      TextPattern after = new TextPattern(pieces.subList(i + 1, pieces.size()));
      switch (pieces.get(i)) {
        case Wildcard wildcard when wildcard == Wildcard.MANY ->
            add(ways, before.then(wildcard), after.behind(wildcard));
        case Wildcard _ -> add(ways, before, after);
        case Text(var text) -> {
          int at = text.indexOf(BACKSLASH);
          if (at >= 0) {
            add(
                ways,
                before.then(new Text(text.substring(0, at))),
                after.behind(new Text(text.substring(at + 1))));
          }
        }
        case OneOf(var characters) -> {
          if (characters.indexOf(BACKSLASH) >= 0) {
            add(ways, before, after);
          }
        }
      }
    }
    return ways;
  }

  /// Halves with a backslash of their own fit nothing.
  private static void add(List<AccountPattern> ways, TextPattern domain, TextPattern name) {
    if (!hasBackslash(domain) && !hasBackslash(name)) {
      ways.add(new AccountPattern(domain, name));
    }
  }

  private static boolean hasBackslash(TextPattern pattern) {
    return pattern.pieces().stream()
        .anyMatch(piece -> piece instanceof Text(var text) && text.indexOf(BACKSLASH) >= 0);
  }
}
