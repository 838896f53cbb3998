package dev.seriema.engine.plan;

import dev.seriema.model.value.LetterCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.lucene.util.automaton.RegExp;
import org.jspecify.annotations.Nullable;

/// What stands in every text that fits a regular expression: of `.*(vbs|js)\.exe`, for one, `.exe`,
/// and `vbs.exe` or `js.exe`. The way is that of Russ Cox, "Regular Expression Matching with a
/// Trigram Index" (2012): of each part it is known which texts fit it, where these are few, and
/// else how they begin, how they end and what they have.
final class RegexPieces {
  /// The tree of a longer expression may be deeper than can be walked.
  private static final int LONGEST_EXPRESSION = 1_000;

  /// Of longer texts only beginning and end are kept apart from what they have.
  private static final int LONGEST_TEXT = 32;

  private static final int MOST_SETS = 8;

  /// How often what is repeated is written out.
  private static final int MOST_REPEATED = 3;

  private static final Set<String> NOTHING = Set.of("");
  private static final Known ANYTHING = new Known(null, NOTHING, NOTHING, List.of());

  private final boolean isFolded;

  private RegexPieces(LetterCase letterCase) {
    isFolded = letterCase == LetterCase.FOLDED;
  }

  /// What is known of the texts that fit, once they are folded.
  ///
  /// @param all the texts, where they are few; else null
  /// @param heads each text begins with one of these
  /// @param tails each text ends with one of these
  /// @param inside sets of pieces that can be found, of each of which every text has one
  private record Known(
      @Nullable Set<String> all, Set<String> heads, Set<String> tails, List<Set<String>> inside) {}

  /// @return sets of pieces that can be found, of each of which one stands in the folded text; none
  ///   also for what is no regular expression, of which nobody need be told before it is asked
  static List<Set<String>> of(String expression, LetterCase letterCase) {
    if (expression.length() > LONGEST_EXPRESSION) {
      return List.of();
    }
    RegExp parsed;
    try {
      parsed = RegexSyntax.parse(expression, letterCase);
    } catch (IllegalArgumentException noExpression) {
      return List.of();
    }
    return new RegexPieces(letterCase).known(parsed).inside;
  }

  private Known known(RegExp part) {
    return switch (part.kind) {
      case REGEXP_CONCATENATION -> joined(known(part.exp1), known(part.exp2));
      case REGEXP_UNION -> either(known(part.exp1), known(part.exp2));
      case REGEXP_OPTIONAL -> either(known(part.exp1), exactly(NOTHING));
      case REGEXP_INTERSECTION -> both(known(part.exp1), known(part.exp2));
      case REGEXP_REPEAT_MIN, REGEXP_REPEAT_MINMAX -> repeated(part);
      case REGEXP_STRING -> text(part.s);
      case REGEXP_CHAR -> text(Character.toString(part.c));
      case REGEXP_CHAR_RANGE, REGEXP_CHAR_CLASS -> oneOf(part.from, part.to);
      case REGEXP_REPEAT,
          REGEXP_COMPLEMENT,
          REGEXP_DEPRECATED_COMPLEMENT,
          REGEXP_ANYCHAR,
          REGEXP_ANYSTRING,
          REGEXP_EMPTY,
          REGEXP_AUTOMATON,
          REGEXP_INTERVAL ->
          ANYTHING;
    };
  }

  private Known text(String text) {
    return isTold(text.chars().max().orElse(0)) ? exactly(Set.of(Pieces.of(text))) : ANYTHING;
  }

  private Known oneOf(int[] from, int[] to) {
    Set<String> texts = new TreeSet<>();
    for (int range = 0; range < from.length; range++) {
      if (to[range] - from[range] >= Pieces.MOST || !isTold(to[range])) {
        return ANYTHING;
      }
      for (int codePoint = from[range]; codePoint <= to[range]; codePoint++) {
        texts.add(Pieces.of(Character.toString(codePoint)));
      }
    }
    return exactly(texts);
  }

  /// Whether a code point and all that the expression takes for the same fold alike. Only of ASCII
  /// is that so: Lucene has its own idea of what is the same letter.
  private boolean isTold(int codePoint) {
    return !isFolded || codePoint < 0x80;
  }

  private static Known exactly(Set<String> texts) {
    boolean isFew =
        texts.size() <= Pieces.MOST
            && texts.stream().allMatch(text -> text.length() <= LONGEST_TEXT);
    List<Set<String>> inside = new ArrayList<>();
    addIfFound(texts, inside);
    return new Known(
        isFew ? texts : null, cut(texts, RegexPieces::head), cut(texts, RegexPieces::tail), inside);
  }

  private static Known joined(Known first, Known second) {
    if (first.all != null && second.all != null && isFew(first.all, second.all)) {
      return exactly(Pieces.product(first.all, second.all));
    }
    List<Set<String>> inside = new ArrayList<>(first.inside);
    inside.addAll(second.inside);
    if (isFew(first.tails, second.heads)) {
      addIfFound(Pieces.product(first.tails, second.heads), inside);
    }
    return new Known(
        null,
        first.all != null && isFew(first.all, second.heads)
            ? cut(Pieces.product(first.all, second.heads), RegexPieces::head)
            : first.heads,
        second.all != null && isFew(first.tails, second.all)
            ? cut(Pieces.product(first.tails, second.all), RegexPieces::tail)
            : second.tails,
        best(inside));
  }

  private static Known either(Known one, Known other) {
    if (one.all != null && other.all != null) {
      return exactly(union(one.all, other.all));
    }
    List<Set<String>> inside = new ArrayList<>();
    if (!one.inside.isEmpty() && !other.inside.isEmpty()) {
      addIfFound(union(one.inside.getFirst(), other.inside.getFirst()), inside);
    }
    return new Known(
        null,
        cut(union(one.heads, other.heads), RegexPieces::head),
        cut(union(one.tails, other.tails), RegexPieces::tail),
        inside);
  }

  private static Known both(Known one, Known other) {
    List<Set<String>> inside = new ArrayList<>(one.inside);
    inside.addAll(other.inside);
    return new Known(null, one.heads, one.tails, best(inside));
  }

  private Known repeated(RegExp part) {
    if (part.min == 0) {
      return ANYTHING;
    }
    Known once = known(part.exp1);
    Known known = once;
    for (int time = 1; time < Math.min(part.min, MOST_REPEATED); time++) {
      known = joined(known, once);
    }
    boolean isAll =
        part.kind == RegExp.Kind.REGEXP_REPEAT_MINMAX
            && part.max == part.min
            && part.min <= MOST_REPEATED;
    return isAll ? known : new Known(null, known.heads, known.tails, known.inside);
  }

  private static boolean isFew(Set<String> first, Set<String> second) {
    return (long) first.size() * second.size() <= Pieces.MOST;
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> union = new TreeSet<>(one);
    union.addAll(other);
    return union;
  }

  private static Set<String> cut(Set<String> texts, UnaryOperator<String> cut) {
    Set<String> pieces = new TreeSet<>();
    texts.forEach(text -> pieces.add(cut.apply(text)));
    return pieces.size() <= Pieces.MOST ? pieces : NOTHING;
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), PatternIndex.GRAM));
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - PatternIndex.GRAM));
  }

  private static void addIfFound(Set<String> pieces, List<Set<String>> inside) {
    if (pieces.size() <= Pieces.MOST && Pieces.canBeFound(pieces)) {
      inside.add(pieces);
    }
  }

  /// Without sets that say nothing new; few pieces first, since each of them may stand in a text.
  private static List<Set<String>> best(List<Set<String>> inside) {
    List<Set<String>> distinct = inside.stream().distinct().toList();
    return distinct.stream()
        .filter(
            set -> distinct.stream().noneMatch(other -> !other.equals(set) && implies(other, set)))
        .sorted(Comparator.comparingInt(Set::size))
        .limit(MOST_SETS)
        .toList();
  }

  /// Whether a text that has a piece of one set has one of another for that reason; of large sets
  /// that is not found out.
  private static boolean implies(Set<String> one, Set<String> other) {
    return isFew(one, other)
        && one.stream().allMatch(piece -> other.stream().anyMatch(piece::contains));
  }
}
