package dev.seriema.languages.eql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.List;

/// A condition or a value as it is written. Brackets are not kept: the tree has their shape.
public sealed interface EqlExpression {
  SourceSpan span();

  /// Two terms or more, joined by one word.
  record Logical(Join join, List<EqlExpression> terms, SourceSpan span) implements EqlExpression {
    public Logical {
      terms = List.copyOf(terms);
      if (terms.size() < 2) {
        throw new IllegalArgumentException("two terms or more are joined, got " + terms.size());
      }
    }
  }

  record Not(EqlExpression operand, SourceSpan span) implements EqlExpression {}

  record Compare(EqlExpression left, Comparison comparison, EqlExpression right, SourceSpan span)
      implements EqlExpression {}

  /// A text put to patterns.
  ///
  /// @param patterns at least one
  /// @param listed whether the patterns stand in brackets
  record Match(
      EqlExpression left,
      MatchOperator operator,
      List<EqlExpression> patterns,
      boolean listed,
      SourceSpan span)
      implements EqlExpression {
    public Match {
      patterns = List.copyOf(patterns);
      if (patterns.isEmpty() || (!listed && patterns.size() > 1)) {
        throw new IllegalArgumentException("one pattern or a list, got " + patterns);
      }
    }
  }

  /// A value looked up in a list.
  ///
  /// @param letterCase [LetterCase#FOLDED] for `in~`
  /// @param negated whether it is written `not in`
  /// @param items at least one
  record In(
      EqlExpression left,
      LetterCase letterCase,
      boolean negated,
      List<EqlExpression> items,
      SourceSpan span)
      implements EqlExpression {
    public In {
      items = List.copyOf(items);
      if (items.isEmpty()) {
        throw new IllegalArgumentException("a list has an item");
      }
    }
  }

  record Arithmetic(
      EqlExpression left, ArithmeticOperator operator, EqlExpression right, SourceSpan span)
      implements EqlExpression {}

  /// A value behind a sign.
  record Signed(boolean negative, EqlExpression operand, SourceSpan span)
      implements EqlExpression {}

  /// @param name as written, without the tilde
  /// @param letterCase [LetterCase#FOLDED] where a tilde follows the name
  record Call(
      String name,
      LetterCase letterCase,
      List<EqlExpression> arguments,
      SourceSpan nameSpan,
      SourceSpan span)
      implements EqlExpression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /// @param name without backticks
  /// @param optional whether a question mark stands before it
  record FieldName(String name, boolean optional, SourceSpan span) implements EqlExpression {}

  /// @param raw whether it is written between three quotes
  record TextLiteral(String text, boolean raw, SourceSpan span) implements EqlExpression {}

  /// @param number a [Value.Whole] or a [Value.Fraction], never negative
  record NumberLiteral(Value number, SourceSpan span) implements EqlExpression {}

  record TruthLiteral(boolean holds, SourceSpan span) implements EqlExpression {}

  record NullLiteral(SourceSpan span) implements EqlExpression {}

  /// A place where something was expected and could not be read; what is wrong has been reported.
  record Unreadable(SourceSpan span) implements EqlExpression {}

  /// How conditions are joined.
  enum Join {
    AND("and"),
    OR("or");

    private final String word;

    Join(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /// How a text is put to patterns.
  enum MatchOperator {
    COLON(":", LetterCase.FOLDED, false),
    LIKE("like", LetterCase.EXACT, false),
    LIKE_FOLDED("like~", LetterCase.FOLDED, false),
    REGEX("regex", LetterCase.EXACT, true),
    REGEX_FOLDED("regex~", LetterCase.FOLDED, true);

    private final String sign;
    private final LetterCase letterCase;
    private final boolean regex;

    MatchOperator(String sign, LetterCase letterCase, boolean regex) {
      this.sign = sign;
      this.letterCase = letterCase;
      this.regex = regex;
    }

    public String sign() {
      return sign;
    }

    public LetterCase letterCase() {
      return letterCase;
    }

    /// Whether the patterns are regular expressions rather than texts with wildcards.
    public boolean isRegex() {
      return regex;
    }
  }

  /// How numbers are combined; each is the short form of a function.
  enum ArithmeticOperator {
    ADD("+", "add"),
    SUBTRACT("-", "subtract"),
    MULTIPLY("*", "multiply"),
    DIVIDE("/", "divide"),
    MODULO("%", "modulo");

    private final String sign;
    private final String function;

    ArithmeticOperator(String sign, String function) {
      this.sign = sign;
      this.function = function;
    }

    public String sign() {
      return sign;
    }

    /// The name of the function that does the same.
    public String function() {
      return function;
    }
  }
}
