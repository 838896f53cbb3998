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
import dev.seriema.catalog.sigma.search.TextPattern.Text;
import dev.seriema.catalog.sigma.search.TextPattern.Wildcard;
import dev.seriema.languages.kql.syntax.Join;
import dev.seriema.languages.kql.syntax.KqlExpression;
import dev.seriema.languages.kql.syntax.KqlLiteral;
import dev.seriema.languages.kql.syntax.KqlValues;
import dev.seriema.languages.kql.syntax.Printer;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.schema.FieldType.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Conditions in KQL, in which letter case counts.
final class KqlText {
  private static final SourceSpan HERE = new SourceSpan(0, 0);

  private KqlText() {}

  /// Whether KQL can say the same.
  static boolean canSay(EventCondition condition) {
    return condition.tests().allMatch(KqlText::canSayTest);
  }

  private static boolean canSayTest(OfField test) {
    return switch (test) {
      case Texts(var field, var patterns, var cased) ->
          !field.isText() && patterns.stream().allMatch(pattern -> canSay(pattern, cased));
      case Addresses(var field, _) -> field.family() == Family.IP;
      case Numbers _, Truth _, Ordered _, Present _ -> true;
      case Matches _, EventCondition.SameAs _, EventCondition.DatePart _ -> false;
    };
  }

  private static boolean canSay(TextPattern pattern, boolean cased) {
    return (cased || TextPatterns.hasNoLetters(pattern))
        && pattern.pieces().stream()
            .allMatch(piece -> piece instanceof Text || piece == Wildcard.MANY);
  }

  /// @throws IllegalArgumentException where KQL cannot say it
  static String of(EventCondition condition) {
    return Printer.print(expression(condition));
  }

  private static KqlExpression expression(EventCondition condition) {
    return switch (condition) {
      case EventCondition.All(var terms) -> joined(Join.AND, terms);
      case EventCondition.Any(var terms) -> joined(Join.OR, terms);
      case EventCondition.Not(var operand) -> new KqlExpression.Not(expression(operand), HERE);
      case OfField test -> test(test);
    };
  }

  private static KqlExpression joined(Join join, List<EventCondition> terms) {
    return new KqlExpression.Logical(join, terms.stream().map(KqlText::expression).toList(), HERE);
  }

  private static KqlExpression test(OfField test) {
    return switch (test) {
      case Texts(var field, var patterns, _) ->
          match(field, patterns.stream().map(KqlText::literal));
      case Numbers(var field, var numbers) ->
          match(field, numbers.stream().map(number -> plain(number.toPlainString())));
      case Truth(var field, var holds) -> match(field, Stream.of(plain(String.valueOf(holds))));
      case Addresses(var field, var blocks) -> match(field, blocks.stream().map(KqlText::quoted));
      case Ordered(var field, var comparison, var number) ->
          new KqlExpression.Range(
              plain(field.path()), comparison, plain(number.toPlainString()), HERE);
      case Present(var field) ->
          match(field, Stream.of(new KqlLiteral(List.of("", ""), false, HERE)));
      case Matches _, EventCondition.SameAs _, EventCondition.DatePart _ ->
          throw new IllegalArgumentException("KQL cannot say " + test);
    };
  }

  private static KqlExpression match(EventField field, Stream<KqlLiteral> values) {
    List<KqlValues> all = values.<KqlValues>map(value -> new KqlValues.One(value, HERE)).toList();
    KqlValues either = all.size() == 1 ? all.getFirst() : new KqlValues.Logical(Join.OR, all, HERE);
    return new KqlExpression.Match(plain(field.path()), either, HERE);
  }

  private static KqlLiteral literal(TextPattern pattern) {
    if (pattern.text().isPresent()) {
      return quoted(pattern.text().get());
    }
    List<String> parts = new ArrayList<>(List.of(""));
    for (TextPattern.Piece piece : pattern.pieces()) {
      switch (piece) {
        case Text(var text) -> parts.set(parts.size() - 1, parts.getLast() + text);
        case Wildcard wildcard when wildcard == Wildcard.MANY -> parts.add("");
        case Wildcard _, TextPattern.OneOf _ ->
            throw new IllegalArgumentException("KQL has no wildcard for one character");
      }
    }
    return new KqlLiteral(parts, false, HERE);
  }

  private static KqlLiteral quoted(String text) {
    return new KqlLiteral(List.of(text), true, HERE);
  }

  private static KqlLiteral plain(String text) {
    return new KqlLiteral(List.of(text), false, HERE);
  }
}
