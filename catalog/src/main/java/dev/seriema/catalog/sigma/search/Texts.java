package dev.seriema.catalog.sigma.search;

import dev.seriema.catalog.sigma.search.TextPattern.OneOf;
import dev.seriema.catalog.sigma.search.TextPattern.Piece;
import dev.seriema.catalog.sigma.search.TextPattern.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Patterns with choices of characters, written out.
public final class Texts {
  /// Most patterns that one is written out to.
  private static final int MOST = 25;

  private Texts() {}

  /// All texts that fit; none where there are wildcards, or too many choices.
  static List<String> of(TextPattern pattern) {
    List<String> texts = new ArrayList<>();
    for (TextPattern plain : without(pattern)) {
      Optional<String> text = plain.text();
      if (text.isEmpty()) {
        return List.of();
      }
      texts.add(text.get());
    }
    return texts;
  }

  /// The patterns without choices of characters that together fit the same; none where they would
  /// be too many.
  public static List<TextPattern> without(TextPattern pattern) {
    List<TextPattern> ways = List.of(TextPattern.EMPTY);
    for (Piece piece : pattern.pieces()) {
      List<TextPattern> longer = new ArrayList<>();
      for (TextPattern way : ways) {
        if (piece instanceof OneOf(var characters)) {
          characters
              .chars()
              .mapToObj(sign -> way.then(new Text(String.valueOf((char) sign))))
              .forEach(longer::add);
        } else {
          longer.add(way.then(piece));
        }
      }
      if (longer.size() > MOST) {
        return List.of();
      }
      ways = longer;
    }
    return ways;
  }
}
