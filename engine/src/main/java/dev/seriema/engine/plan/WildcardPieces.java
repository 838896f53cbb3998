package dev.seriema.engine.plan;

import dev.seriema.model.value.Wildcard;
import dev.seriema.model.value.Wildcard.Blank;
import dev.seriema.model.value.Wildcard.Literal;
import dev.seriema.model.value.Wildcard.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What stands in every text that fits a pattern with blanks: each of its literals.
final class WildcardPieces {
  private static final Set<String> ANY_BYTE = anyByte();

  private WildcardPieces() {}

  /// @return sets of pieces that can be found, of each of which one stands in the folded text
  static List<Set<String>> of(Wildcard pattern) {
    List<Set<String>> sets = literals(pattern);
    return sets.isEmpty() ? shortLiterals(pattern.parts()) : sets;
  }

  private static List<Set<String>> literals(Wildcard pattern) {
    return pattern.parts().stream()
        .filter(Literal.class::isInstance)
        .map(part -> Set.of(Pieces.of(((Literal) part).text())))
        .filter(Pieces::canBeFound)
        .toList();
  }

  /// Literals that lack one byte, with any byte where there must be one: `\x` in `*\x*\x*`.
  private static List<Set<String>> shortLiterals(List<Part> parts) {
    List<Set<String>> sets = new ArrayList<>();
    for (int place = 0; place < parts.size(); place++) {
      if (parts.get(place) instanceof Literal(String text)) {
        Set<String> piece = Set.of(Pieces.of(text));
        if (hasByte(parts.subList(place + 1, parts.size()))) {
          sets.add(Pieces.product(piece, ANY_BYTE));
        } else if (hasByte(parts.subList(0, place))) {
          sets.add(Pieces.product(ANY_BYTE, piece));
        }
      }
    }
    sets.removeIf(set -> !Pieces.canBeFound(set));
    return sets;
  }

  private static boolean hasByte(List<Part> parts) {
    return parts.stream().anyMatch(part -> part != Blank.MANY);
  }

  /// Of a folded text: no letter is large.
  private static Set<String> anyByte() {
    Set<String> bytes = new TreeSet<>();
    for (char unit = 0; unit <= 0xFF; unit++) {
      if (unit < 'A' || unit > 'Z') {
        bytes.add(String.valueOf(unit));
      }
    }
    return bytes;
  }
}
