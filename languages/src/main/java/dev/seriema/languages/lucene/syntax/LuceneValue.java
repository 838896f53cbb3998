package dev.seriema.languages.lucene.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.value.Wildcard;
import java.util.List;
import java.util.Optional;

/// What is looked for in a field, as it is written.
public sealed interface LuceneValue {
  SourceSpan span();

  /// Words without quotes. Several that stand side by side are one text, cut into words of its own
  /// by the type of the field.
  ///
  /// @param words without escapes, each with a character
  record Words(List<String> words, SourceSpan span) implements LuceneValue {
    public Words {
      words = List.copyOf(words);
      if (words.isEmpty() || words.stream().anyMatch(String::isEmpty)) {
        throw new IllegalArgumentException("words have characters, got " + words);
      }
    }

    public String text() {
      return String.join(" ", words);
    }
  }

  /// A sign with a blank behind it, which is a word.
  record LoneSign(char sign, SourceSpan span) implements LuceneValue {
    public LoneSign {
      if ("+-!".indexOf(sign) < 0) {
        throw new IllegalArgumentException("no sign: " + sign);
      }
    }
  }

  /// A word that is nearly in the field.
  ///
  /// @param edits how many characters may differ, from 0 to 2; empty where the length decides
  record Fuzzy(String text, Optional<Integer> edits, SourceSpan span) implements LuceneValue {
    public Fuzzy {
      if (text.isEmpty() || edits.filter(count -> count < 0 || count > 2).isPresent()) {
        throw new IllegalArgumentException("0 to 2 edits of a word, got " + edits + " of " + text);
      }
    }
  }

  /// A text in quotes.
  ///
  /// @param slop how many places its words may be moved in all
  record Phrase(String text, int slop, SourceSpan span) implements LuceneValue {
    public Phrase {
      if (slop < 0) {
        throw new IllegalArgumentException("words are not moved by " + slop + " places");
      }
    }
  }

  /// A word with wildcards.
  ///
  /// @param prefix whether it is written with one star, at its end
  record Pattern(Wildcard wildcard, boolean prefix, SourceSpan span) implements LuceneValue {
    public Pattern {
      if (wildcard.isLiteral() || (prefix && !isPrefix(wildcard))) {
        throw new IllegalArgumentException("no pattern of that kind: " + wildcard);
      }
    }

    static boolean isPrefix(Wildcard wildcard) {
      return wildcard.parts().size() == 2
          && wildcard.parts().get(0) instanceof Wildcard.Literal
          && wildcard.parts().get(1) == Wildcard.Blank.MANY;
    }
  }

  /// A star by itself: any value.
  record AnyValue(SourceSpan span) implements LuceneValue {}

  /// A regular expression.
  ///
  /// @param expression as it stands between the slashes
  record Regex(String expression, SourceSpan span) implements LuceneValue {}

  record Range(Bound from, Bound to, SourceSpan span) implements LuceneValue {}

  /// Clauses in brackets.
  record Group(ClauseList clauses, SourceSpan span) implements LuceneValue {
    public Group {
      if (clauses.clauses().isEmpty()) {
        throw new IllegalArgumentException("brackets have something inside");
      }
    }
  }

  /// A place where something was expected and could not be read; what is wrong has been reported.
  record Unreadable(SourceSpan span) implements LuceneValue {}
}
