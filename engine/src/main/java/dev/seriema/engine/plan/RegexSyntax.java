package dev.seriema.engine.plan;

import dev.seriema.model.value.LetterCase;
import org.apache.lucene.util.automaton.RegExp;

/// The regular expressions of rules: Lucene's, with all its operators.
public final class RegexSyntax {
  private RegexSyntax() {}

  /// @throws IllegalArgumentException when it is no regular expression
  @SuppressWarnings("deprecation") // `~` means complement in the syntax that rules are written in
  public static RegExp parse(String expression, LetterCase letterCase) {
    int matchFlags = letterCase == LetterCase.FOLDED ? RegExp.CASE_INSENSITIVE : 0;
    return new RegExp(expression, RegExp.ALL | RegExp.DEPRECATED_COMPLEMENT, matchFlags);
  }
}
