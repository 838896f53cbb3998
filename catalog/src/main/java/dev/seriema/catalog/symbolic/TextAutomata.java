package dev.seriema.catalog.symbolic;

import dev.seriema.model.expression.Comparison;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Wildcard;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;

/// What each predicate on texts accepts, as an automaton.
final class TextAutomata {
  private TextAutomata() {}

  /// @param texts already folded where letter case does not count
  static Automaton of(List<String> texts, LetterCase letterCase) {
    return cased(Operations.union(texts.stream().map(Automata::makeString).toList()), letterCase);
  }

  /// @param patterns already folded where letter case does not count
  static Automaton like(List<Wildcard> patterns, LetterCase letterCase) {
    return cased(Operations.union(patterns.stream().map(TextAutomata::like).toList()), letterCase);
  }

  private static Automaton like(Wildcard pattern) {
    if (pattern.parts().isEmpty()) {
      return Automata.makeEmptyString();
    }
    return Operations.concatenate(
        pattern.parts().stream()
            .map(part ->
                switch (part) {
                  case Wildcard.Literal(String text) -> Automata.makeString(text);
                  case Wildcard.Blank.ONE -> Automata.makeAnyChar();
                  case Wildcard.Blank.MANY -> Automata.makeAnyString();
                })
            .toList());
  }

  /// @throws IllegalArgumentException when one is no regular expression
  @SuppressWarnings("deprecation") // `~` means complement in the syntax that rules are written in
  static Automaton regex(List<String> expressions, LetterCase letterCase) {
    int flags = letterCase == LetterCase.FOLDED ? RegExp.CASE_INSENSITIVE : 0;
    return Operations.union(
        expressions.stream()
            .map(expression ->
                new RegExp(expression, RegExp.ALL | RegExp.DEPRECATED_COMPLEMENT, flags)
                    .toAutomaton())
            .toList());
  }

  static Automaton near(String text, int edits, LetterCase letterCase) {
    return cased(new LevenshteinAutomata(text, true).toAutomaton(edits), letterCase);
  }

  /// Texts on one side of a bound; the order of UTF-8 is that of code points.
  static Automaton order(Comparison comparison, String bound) {
    Automaton itself = Automata.makeString(bound);
    Stream<Automaton> less = less(bound.codePoints().toArray());
    return switch (comparison) {
      case LESS -> Operations.union(less.toList());
      case AT_MOST -> Operations.union(Stream.concat(less, Stream.of(itself)).toList());
      case GREATER -> not(order(Comparison.AT_MOST, bound));
      case AT_LEAST -> not(order(Comparison.LESS, bound));
      case EQUAL -> itself;
      case NOT_EQUAL -> not(itself);
    };
  }

  /// All beginnings of the bound, and what goes on smaller behind one of them.
  private static Stream<Automaton> less(int[] bound) {
    return IntStream.range(0, bound.length)
        .boxed()
        .flatMap(length -> {
          Automaton beginning = Automata.makeString(bound, 0, length);
          return bound[length] == 0
              ? Stream.of(beginning)
              : Stream.of(
                  beginning,
                  Operations.concatenate(
                      List.of(
                          beginning,
                          Automata.makeCharRange(0, bound[length] - 1),
                          Automata.makeAnyString())));
        });
  }

  private static Automaton not(Automaton automaton) {
    return Operations.complement(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  private static Automaton cased(Automaton automaton, LetterCase letterCase) {
    return letterCase == LetterCase.FOLDED ? FoldedTexts.of(automaton) : automaton;
  }
}
