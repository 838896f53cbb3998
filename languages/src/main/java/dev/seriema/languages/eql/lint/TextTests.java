package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.syntax.Children;
import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.languages.eql.syntax.EqlExpression.FieldName;
import dev.seriema.languages.eql.syntax.EqlExpression.TextLiteral;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.value.LetterCase;
import java.util.ArrayList;
import java.util.List;

/// Finds all places of a query that put a field to texts.
final class TextTests {
  private final LintedQuery query;
  private final List<TextTest> found = new ArrayList<>();

  private TextTests(LintedQuery query) {
    this.query = query;
  }

  static List<TextTest> of(LintedQuery query) {
    TextTests tests = new TextTests(query);
    tests.visit(query.event().condition());
    return tests.found;
  }

  private void visit(EqlExpression expression) {
    switch (expression) {
      case EqlExpression.Compare compare -> compare(compare);
      case EqlExpression.In(var left, var letterCase, var negated, var items, var span) ->
          add(left, TextTest.Form.LIST, letterCase, negated, items, span);
      case EqlExpression.Match(var left, var operator, var patterns, _, var span) ->
          add(
              left,
              operator.isRegex() ? TextTest.Form.REGEX : TextTest.Form.PATTERN,
              operator.letterCase(),
              false,
              patterns,
              span);
      case EqlExpression.Call(_, var letterCase, var arguments, _, var span)
          when !arguments.isEmpty() ->
          add(
              arguments.getFirst(),
              TextTest.Form.PART,
              letterCase,
              false,
              arguments.subList(1, arguments.size()),
              span);
      case EqlExpression other -> Children.of(other).forEach(this::visit);
    }
  }

  private void compare(EqlExpression.Compare compare) {
    boolean equality =
        compare.comparison() == Comparison.EQUAL || compare.comparison() == Comparison.NOT_EQUAL;
    boolean swapped = compare.left() instanceof TextLiteral;
    EqlExpression left = swapped ? compare.right() : compare.left();
    EqlExpression right = swapped ? compare.left() : compare.right();
    if (equality) {
      add(
          left,
          TextTest.Form.EQUAL,
          LetterCase.EXACT,
          compare.comparison() == Comparison.NOT_EQUAL,
          List.of(right),
          compare.span());
    } else {
      visit(left);
      visit(right);
    }
  }

  private void add(
      EqlExpression left,
      TextTest.Form form,
      LetterCase letterCase,
      boolean negated,
      List<EqlExpression> right,
      SourceSpan span) {
    List<TextLiteral> texts = new ArrayList<>();
    for (EqlExpression part : right) {
      if (part instanceof TextLiteral text) {
        texts.add(text);
      } else {
        visit(part);
      }
    }
    if (left instanceof FieldName field && !texts.isEmpty()) {
      found.add(
          new TextTest(
              query, field, query.definition(field), form, letterCase, negated, texts, span));
    } else {
      visit(left);
    }
  }
}
