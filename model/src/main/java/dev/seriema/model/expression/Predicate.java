package dev.seriema.model.expression;

import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Network;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.util.List;
import java.util.Set;

/// A question about one value. Two predicates that are equal ask the same, so the answer for one
/// rule serves all.
public sealed interface Predicate {

  /// There is a value.
  record Exists() implements Predicate {}

  /// The value equals one of a list.
  ///
  /// @param values of the field's kind (text, number, truth, moment, address), at least one; under
  ///   [LetterCase#FOLDED] texts, already folded
  record OneOf(List<Value> values, LetterCase letterCase) implements Predicate {
    public OneOf {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("a list to compare with has a value");
      }
    }
  }

  /// The whole text fits one of the patterns.
  ///
  /// @param patterns at least one; under [LetterCase#FOLDED] already folded
  record Like(List<Wildcard> patterns, LetterCase letterCase) implements Predicate {
    public Like {
      patterns = List.copyOf(patterns);
      if (patterns.isEmpty()) {
        throw new IllegalArgumentException("there is a pattern to fit");
      }
    }
  }

  /// The whole text fits one of the regular expressions, in Lucene's syntax.
  ///
  /// @param expressions at least one, each known to compile within Lucene's work limit
  record Regex(List<String> expressions, LetterCase letterCase) implements Predicate {
    public Regex {
      expressions = List.copyOf(expressions);
    }
  }

  /// The value lies on one side of a bound of the field's kind.
  ///
  /// @param comparison one of the four that order
  record Order(Comparison comparison, Value bound) implements Predicate {
    public Order {
      if (comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL) {
        throw new IllegalArgumentException(comparison + " does not order");
      }
    }
  }

  /// The value lies between two bounds of the field's kind; both bounds meet one and the same
  /// value.
  ///
  /// @param from the least value that fits
  /// @param below the least value above `from` that does not fit
  record Between(Value from, Value below) implements Predicate {}

  /// The address lies in one of the blocks. On a field that is no address, its text is read as one.
  record InNetwork(List<Network> blocks) implements Predicate {
    public InNetwork {
      blocks = List.copyOf(blocks);
    }
  }

  /// One of the words of a text satisfies a predicate on texts.
  ///
  /// The words are what an index keeps of a text field: Unicode's word breaks, in lower case.
  record SomeWord(Predicate predicate) implements Predicate {}

  /// The words follow each other in the text, in this order.
  ///
  /// @param words at least one, each as an index keeps it
  /// @param slop by how many places in all they may be moved to get into order; 0 where nothing may
  ///   stand between them
  record Phrase(List<String> words, int slop) implements Predicate {
    public Phrase {
      words = List.copyOf(words);
      if (words.isEmpty()) {
        throw new IllegalArgumentException("a phrase has a word");
      }
      if (slop < 0) {
        throw new IllegalArgumentException("words cannot be moved by " + slop + " places");
      }
    }
  }

  /// There are words in the text, and all of them stand in one of several sets, in any order.
  ///
  /// @param sets of words, each as an index keeps it; at least one
  record WithinWords(List<Set<String>> sets) implements Predicate {
    public WithinWords {
      sets = sets.stream().map(Set::copyOf).toList();
      if (sets.isEmpty()) {
        throw new IllegalArgumentException("there is a set of words to look into");
      }
    }
  }

  /// The whole text becomes the given one by a few edits: a code point that is added, left out,
  /// replaced, or swapped with the next. A swapped pair is not edited further.
  ///
  /// @param text no longer than [#LONGEST]; under [LetterCase#FOLDED] already folded
  /// @param edits 0 to 2
  record Near(String text, int edits, LetterCase letterCase) implements Predicate {
    /// In UTF-16 units; a word that an index keeps is no longer.
    public static final int LONGEST = 255;

    public Near {
      if (text.length() > LONGEST) {
        throw new IllegalArgumentException("too long to edit: " + text.length());
      }
      if (edits < 0 || edits > 2) {
        throw new IllegalArgumentException("0 to 2 edits, got " + edits);
      }
    }
  }
}
