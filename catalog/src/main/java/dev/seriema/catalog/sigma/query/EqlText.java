package dev.seriema.catalog.sigma.query;

import dev.seriema.catalog.sigma.query.EventCondition.Addresses;
import dev.seriema.catalog.sigma.query.EventCondition.Matches;
import dev.seriema.catalog.sigma.query.EventCondition.Numbers;
import dev.seriema.catalog.sigma.query.EventCondition.OfField;
import dev.seriema.catalog.sigma.query.EventCondition.Ordered;
import dev.seriema.catalog.sigma.query.EventCondition.Present;
import dev.seriema.catalog.sigma.query.EventCondition.Texts;
import dev.seriema.catalog.sigma.query.EventCondition.Truth;
import dev.seriema.catalog.sigma.search.TextPattern;
import dev.seriema.catalog.sigma.search.TextPattern.OneOf;
import dev.seriema.catalog.sigma.search.TextPattern.Text;
import dev.seriema.catalog.sigma.search.TextPattern.Wildcard;
import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.languages.eql.syntax.EqlExpression.Join;
import dev.seriema.languages.eql.syntax.EqlExpression.MatchOperator;
import dev.seriema.languages.eql.syntax.EqlExpression.TextLiteral;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Conditions as trees of EQL.
final class EqlText {
  private static final SourceSpan HERE = new SourceSpan(0, 0);

  private EqlText() {}

  static EqlExpression of(EventCondition condition) {
    return of(condition, false);
  }

  /// @param negated whether the condition stands below an odd number of negations
  private static EqlExpression of(EventCondition condition, boolean negated) {
    return switch (condition) {
      case EventCondition.All(var terms) -> joined(Join.AND, terms, negated);
      case EventCondition.Any(var terms) -> joined(Join.OR, terms, negated);
      case EventCondition.Not(Present(var field)) -> presence(field, Comparison.EQUAL);
      case EventCondition.Not(var operand) -> new EqlExpression.Not(of(operand, !negated), HERE);
      case OfField test -> test(test, negated);
    };
  }

  private static EqlExpression joined(Join join, List<EventCondition> terms, boolean negated) {
    return join(join, terms.stream().map(term -> of(term, negated)).toList());
  }

  private static EqlExpression join(Join join, List<EqlExpression> terms) {
    return terms.size() == 1 ? terms.getFirst() : new EqlExpression.Logical(join, terms, HERE);
  }

  private static EqlExpression test(OfField test, boolean negated) {
    EqlExpression field = name(test.field());
    return switch (test) {
      case Texts(_, var patterns, var cased) -> texts(field, patterns, cased);
      case Matches(_, var regex) ->
          new EqlExpression.Match(
              field,
              regex.folded() ? MatchOperator.REGEX_FOLDED : MatchOperator.REGEX,
              List.of(text(regex.whole())),
              false,
              HERE);
      case Numbers(_, var numbers) ->
          numbers.size() == 1
              ? compare(field, Comparison.EQUAL, number(numbers.getFirst()))
              : new EqlExpression.In(
                  field,
                  LetterCase.EXACT,
                  false,
                  numbers.stream().map(EqlText::number).toList(),
                  HERE);
      case Truth(_, var holds) ->
          compare(field, Comparison.EQUAL, new EqlExpression.TruthLiteral(holds, HERE));
      case Addresses(_, var blocks) -> {
        List<EqlExpression> arguments = new ArrayList<>(List.of(field));
        blocks.forEach(block -> arguments.add(text(block)));
        yield blocks.size() == 1 && !blocks.getFirst().contains("/")
            ? compare(field, Comparison.EQUAL, text(blocks.getFirst()))
            : new EqlExpression.Call("cidrMatch", LetterCase.EXACT, arguments, HERE, HERE);
      }
      case Ordered(var asked, var comparison, var number) -> {
        EqlExpression ordered = compare(field, comparison, number(number));
        // A negated order turns round and then fails where the field is missing.
        yield negated
            ? join(Join.AND, List.of(presence(asked, Comparison.NOT_EQUAL), ordered))
            : ordered;
      }
      case Present(var asked) -> presence(asked, Comparison.NOT_EQUAL);
      case EventCondition.SameAs _, EventCondition.DatePart _ ->
          throw new IllegalArgumentException("EQL cannot say " + test);
    };
  }

  private static EqlExpression presence(EventField field, Comparison comparison) {
    return compare(name(field), comparison, new EqlExpression.NullLiteral(HERE));
  }

  private static EqlExpression compare(
      EqlExpression left, Comparison comparison, EqlExpression right) {
    return new EqlExpression.Compare(left, comparison, right, HERE);
  }

  private static EqlExpression name(EventField field) {
    return new EqlExpression.FieldName(field.path(), !field.known(), HERE);
  }

  private static EqlExpression text(String text) {
    return new TextLiteral(text, false, HERE);
  }

  private static EqlExpression number(BigDecimal number) {
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    EqlExpression literal =
        new EqlExpression.NumberLiteral(
            whole
                ? new Value.Whole(number.abs().longValueExact())
                : new Value.Fraction(number.abs().doubleValue()),
            HERE);
    return number.signum() < 0 ? new EqlExpression.Signed(true, literal, HERE) : literal;
  }

  /// Texts without wildcards, wildcards, and what only a regular expression can say, each as one
  /// list.
  private static EqlExpression texts(
      EqlExpression field, List<TextPattern> patterns, boolean cased) {
    List<String> exact = new ArrayList<>();
    List<String> wildcards = new ArrayList<>();
    List<String> regexes = new ArrayList<>();
    boolean asWritten = cased || patterns.stream().allMatch(TextPatterns::hasNoLetters);
    for (TextPattern pattern : patterns) {
      List<TextPattern> plain = TextPatterns.plain(pattern);
      if (plain.isEmpty()) {
        regexes.add(regex(pattern));
      }
      for (TextPattern one : plain) {
        boolean signs = hasSigns(one);
        if (one.text().isPresent() && (asWritten || signs)) {
          exact.add(one.text().get());
        } else if (signs) {
          regexes.add(regex(one));
        } else {
          wildcards.add(wildcard(one));
        }
      }
    }
    List<EqlExpression> terms = new ArrayList<>();
    if (!exact.isEmpty()) {
      terms.add(exact(field, exact, asWritten));
    }
    if (!wildcards.isEmpty()) {
      terms.add(match(field, cased ? MatchOperator.LIKE : MatchOperator.COLON, wildcards));
    }
    if (!regexes.isEmpty()) {
      terms.add(match(field, cased ? MatchOperator.REGEX : MatchOperator.REGEX_FOLDED, regexes));
    }
    return join(Join.OR, terms);
  }

  private static EqlExpression exact(EqlExpression field, List<String> texts, boolean cased) {
    return cased && texts.size() == 1
        ? compare(field, Comparison.EQUAL, text(texts.getFirst()))
        : new EqlExpression.In(
            field,
            cased ? LetterCase.EXACT : LetterCase.FOLDED,
            false,
            texts.stream().map(EqlText::text).toList(),
            HERE);
  }

  private static EqlExpression match(
      EqlExpression field, MatchOperator operator, List<String> patterns) {
    return new EqlExpression.Match(
        field,
        operator,
        patterns.stream().distinct().map(EqlText::text).toList(),
        patterns.stream().distinct().count() > 1,
        HERE);
  }

  /// Whether a star or a question mark stands for itself, which patterns of EQL cannot say.
  private static boolean hasSigns(TextPattern pattern) {
    return pattern.pieces().stream()
        .anyMatch(piece ->
            piece instanceof Text(var text) && (text.indexOf('*') >= 0 || text.indexOf('?') >= 0));
  }

  private static String wildcard(TextPattern pattern) {
    return pattern.pieces().stream()
        .map(piece ->
            switch (piece) {
              case Text(var text) -> text;
              case Wildcard wildcard -> wildcard == Wildcard.MANY ? "*" : "?";
              case OneOf choice -> throw new IllegalArgumentException("no wildcard: " + choice);
            })
        .collect(Collectors.joining());
  }

  private static String regex(TextPattern pattern) {
    return TextPatterns.regex(pattern, false);
  }
}
