package dev.seriema.languages.search;

import dev.seriema.languages.search.LeafQuery.Form;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says what a leaf query asks of the values of a type.
final class LeafPredicates {
  private final LeafValues values;
  private final LeafRanges ranges;

  /// @param now what `now` means in a date; empty where it means nothing
  LeafPredicates(Optional<Instant> now) {
    values = new LeafValues(now);
    ranges = new LeafRanges(now);
  }

  /// @param kept how the index keeps a keyword
  Asked of(FieldType type, LetterCase kept, LeafQuery query) {
    boolean ofText = isText(type);
    return switch (query) {
      case LeafQuery.Exists _ -> Asked.of(type, new Predicate.Exists());
      case LeafQuery.Term(var text, var asked) ->
          ofText
              ? Asked.of(type, word(List.of(text), asked))
              : values.equal(type, either(kept, asked), text);
      case LeafQuery.Match(var text, _) ->
          ofText ? words(type, TextWords.of(text)) : values.equal(type, kept, text);
      case LeafQuery.Phrase(var text, var slop) ->
          ofText ? phrase(type, TextWords.of(text), slop) : values.equal(type, kept, text);
      case LeafQuery.Range range ->
          kept == LetterCase.EXACT ? ranges.of(type, range) : new Asked.NotAllowed(type);
      case LeafQuery.Like(var pattern, var form, var asked) ->
          onText(type, like(pattern, form == Form.OF_WORDS && ofText, either(kept, asked)));
      case LeafQuery.Prefix(var text, var form, var asked) ->
          ofText && form == Form.OF_WORDS
              ? beginning(type, TextWords.of(text))
              : onText(type, like(Wildcard.startingWith(text), false, either(kept, asked)));
      case LeafQuery.Regexp(var expression, var asked) ->
          onText(type, new Predicate.Regex(List.of(expression), either(kept, asked)));
      case LeafQuery.Fuzzy(var text, var edits) ->
          text.length() > Predicate.Near.LONGEST
              ? new Asked.NotAllowed(type)
              : onText(type, near(ofText ? lowerCase(text) : text, edits, kept));
    };
  }

  /// Letter case counts where it counts for both.
  private static LetterCase either(LetterCase kept, LetterCase asked) {
    return kept == LetterCase.EXACT ? asked : kept;
  }

  /// Asks a predicate of keywords as they are, and of the words of a text; other types have no
  /// text.
  private static Asked onText(FieldType type, Predicate predicate) {
    return switch (type.family()) {
      case KEYWORD -> Asked.of(type, predicate);
      case UNKNOWN -> Asked.of(FieldType.KEYWORD, predicate);
      case TEXT -> Asked.of(type, new Predicate.SomeWord(predicate));
      case WHOLE, FRACTION, BOOLEAN, DATE, IP, NESTED, OTHER -> new Asked.NotAllowed(type);
    };
  }

  private static Predicate like(Wildcard pattern, boolean ofWords, LetterCase letterCase) {
    boolean folded = letterCase == LetterCase.FOLDED;
    List<Wildcard.Part> parts = new ArrayList<>();
    for (Wildcard.Part part : pattern.parts()) {
      parts.add(
          part instanceof Wildcard.Literal(var text) && (ofWords || folded)
              ? new Wildcard.Literal(folded ? CaseFolding.fold(text) : lowerCase(text))
              : part);
    }
    return new Predicate.Like(List.of(new Wildcard(parts)), letterCase);
  }

  private static Predicate near(String text, int edits, LetterCase letterCase) {
    return new Predicate.Near(
        letterCase == LetterCase.FOLDED ? CaseFolding.fold(text) : text, edits, letterCase);
  }

  private static Asked words(FieldType type, List<String> words) {
    return words.isEmpty() ? Asked.nothing(type) : Asked.of(type, word(words, LetterCase.EXACT));
  }

  private static Predicate word(List<String> words, LetterCase letterCase) {
    List<Value> distinct =
        words.stream()
            .map(word -> letterCase == LetterCase.FOLDED ? CaseFolding.fold(word) : word)
            .distinct()
            .map(Value::of)
            .toList();
    return new Predicate.SomeWord(new Predicate.OneOf(distinct, letterCase));
  }

  /// The last of the words is the beginning of one; any of the others will do as well.
  private static Asked beginning(FieldType type, List<String> words) {
    if (words.isEmpty()) {
      return Asked.nothing(type);
    }
    List<Predicate> any = new ArrayList<>();
    if (words.size() > 1) {
      any.add(word(words.subList(0, words.size() - 1), LetterCase.EXACT));
    }
    Predicate last = like(Wildcard.startingWith(words.getLast()), false, LetterCase.EXACT);
    any.add(new Predicate.SomeWord(last));
    return new Asked.Values(type, any);
  }

  private static Asked phrase(FieldType type, List<String> words, int slop) {
    return words.size() < 2
        ? words(type, words)
        : Asked.of(type, new Predicate.Phrase(words, slop));
  }

  /// Lower case as an index makes it: one code point for one.
  private static String lowerCase(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower.toString();
  }

  private static boolean isText(FieldType type) {
    return type.family() == FieldType.Family.TEXT;
  }
}
