package dev.seriema.engine.plan;

import dev.seriema.model.value.CaseFolding;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// Runs of bytes that may stand in a folded text, as strings with one character a byte.
final class Pieces {
  /// A set of more is no use: some of them stand in every text.
  static final int MOST = 256;

  private Pieces() {}

  /// The bytes of a text, once it is folded.
  static String of(String text) {
    return new String(
        CaseFolding.fold(text).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(String piece) {
    return piece.getBytes(StandardCharsets.ISO_8859_1);
  }

  /// Whether texts can be searched for each piece of a set: it has a gram, or a byte that is not
  /// ASCII, which few texts have.
  static boolean canBeFound(Collection<String> pieces) {
    return pieces.stream().allMatch(piece -> hasGram(piece) || isForeign(piece));
  }

  private static boolean hasGram(String piece) {
    return piece.length() >= PatternIndex.GRAM;
  }

  private static boolean isForeign(String piece) {
    return piece.chars().anyMatch(unit -> unit >= 0x80);
  }

  /// Each piece of one set before each of another.
  static Set<String> product(Set<String> first, Set<String> second) {
    Set<String> product = new TreeSet<>();
    first.forEach(one -> second.forEach(other -> product.add(one + other)));
    return product;
  }
}
