package dev.seriema.languages.search;

import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Wildcard;
import java.util.Optional;

/// What a search server is asked about one field. Texts are the query's own, with escapes undone.
public sealed interface LeafQuery {
  /// The value is the text, read as the field's type; a text field has it as one of its words, as
  /// written. A date stands for the whole stretch that it names, a block for its addresses.
  ///
  /// @param letterCase whether a keyword, or a word, in other letter case fits too
  record Term(String text, LetterCase letterCase) implements LeafQuery {
    public Term(String text) {
      this(text, LetterCase.EXACT);
    }
  }

  /// As [Term], but a text field has one of the words of the text, or all of them.
  record Match(String text, Words words) implements LeafQuery {}

  /// As [Term], but a text field has the words of the text behind each other.
  ///
  /// @param slop by how many places in all they may be moved to get into order
  record Phrase(String text, int slop) implements LeafQuery {}

  /// The whole of a keyword fits the pattern, or a word of a text field does.
  record Like(Wildcard pattern, Form form, LetterCase letterCase) implements LeafQuery {
    public Like(Wildcard pattern, Form form) {
      this(pattern, form, LetterCase.EXACT);
    }
  }

  /// The text that a keyword starts with, or a word of a text field. As a beginning of words it is
  /// cut into words itself: a text field has one of them, or a word that starts with the last.
  record Prefix(String text, Form form, LetterCase letterCase) implements LeafQuery {
    public Prefix(String text, Form form) {
      this(text, form, LetterCase.EXACT);
    }
  }

  /// There is a value.
  record Exists() implements LeafQuery {}

  /// One value, or one word of a text field, lies between the bounds.
  record Range(Optional<Bound> lower, Optional<Bound> upper) implements LeafQuery {}

  /// The whole of a keyword, or a word of a text field, fits a regular expression in Lucene's
  /// syntax. Words are in lower case, the expression is taken as written.
  record Regexp(String expression, LetterCase letterCase) implements LeafQuery {
    public Regexp(String expression) {
      this(expression, LetterCase.EXACT);
    }
  }

  /// The whole of a keyword, or a word of a text field, is the text but for a few edits.
  ///
  /// @param edits 0 to 2
  record Fuzzy(String text, int edits) implements LeafQuery {
    /// How many edits a text is allowed where the query leaves it open.
    public static int editsFor(String text) {
      int length = text.codePointCount(0, text.length());
      return length < 3 ? 0 : length < 6 ? 1 : 2;
    }
  }

  /// One end of a range.
  record Bound(String text, boolean inclusive) {}

  /// How many words of a text are needed.
  enum Words {
    ANY,
    /// In whatever value of the field each is found.
    ALL
  }

  /// Whether the text of a query is brought into the form of a text field's words.
  enum Form {
    /// Lower case, as a query string does with parts of words.
    OF_WORDS,
    /// As written, as a query object does: with a capital it fits no word.
    AS_WRITTEN
  }
}
