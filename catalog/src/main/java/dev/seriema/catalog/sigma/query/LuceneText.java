package dev.seriema.catalog.sigma.query;

import dev.seriema.catalog.sigma.query.EventCondition.Addresses;
import dev.seriema.catalog.sigma.query.EventCondition.Matches;
import dev.seriema.catalog.sigma.query.EventCondition.Numbers;
import dev.seriema.catalog.sigma.query.EventCondition.OfField;
import dev.seriema.catalog.sigma.query.EventCondition.Ordered;
import dev.seriema.catalog.sigma.query.EventCondition.Present;
import dev.seriema.catalog.sigma.query.EventCondition.Texts;
import dev.seriema.catalog.sigma.query.EventCondition.Truth;
import dev.seriema.languages.lucene.syntax.Bound;
import dev.seriema.languages.lucene.syntax.ClauseList;
import dev.seriema.languages.lucene.syntax.Conjunction;
import dev.seriema.languages.lucene.syntax.FieldName;
import dev.seriema.languages.lucene.syntax.LuceneClause;
import dev.seriema.languages.lucene.syntax.LuceneValue;
import dev.seriema.languages.lucene.syntax.Modifier;
import dev.seriema.languages.lucene.syntax.Printer;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.schema.FieldType.Family;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Conditions in Lucene's query language, where a regular expression has each letter in both cases.
final class LuceneText {
  private static final SourceSpan HERE = new SourceSpan(0, 0);

  private LuceneText() {}

  /// Whether Lucene's language can say the same.
  static boolean canSay(EventCondition condition) {
    return condition
        .tests()
        .allMatch(test ->
            switch (test) {
              case Addresses(var field, _) -> field.family() == Family.IP;
              case Texts(var field, _, _) -> !field.isText();
              case Matches(var field, _) -> !field.isText();
              case Numbers _, Truth _, Ordered _, Present _ -> true;
              case EventCondition.SameAs _, EventCondition.DatePart _ -> false;
            });
  }

  /// @throws IllegalArgumentException where Lucene's language cannot say it
  static String of(EventCondition condition) {
    return Printer.print(
        condition instanceof EventCondition.All(var terms)
            ? all(terms)
            : new ClauseList(List.of(clause(condition, Conjunction.NONE)), HERE));
  }

  private static ClauseList all(List<EventCondition> terms) {
    List<LuceneClause> clauses = new ArrayList<>();
    for (EventCondition term : terms) {
      clauses.add(clause(term, clauses.isEmpty() ? Conjunction.NONE : Conjunction.AND));
    }
    return new ClauseList(clauses, HERE);
  }

  /// A negation beside `OR` would forbid for all; in brackets it is a clause of its own.
  private static ClauseList any(List<EventCondition> terms) {
    List<LuceneClause> clauses = new ArrayList<>();
    for (EventCondition term : terms) {
      Conjunction conjunction = clauses.isEmpty() ? Conjunction.NONE : Conjunction.OR;
      clauses.add(
          term instanceof EventCondition.Not
              ? clause(
                  conjunction,
                  Modifier.NONE,
                  Optional.empty(),
                  group(new ClauseList(List.of(clause(term, Conjunction.NONE)), HERE)))
              : clause(term, conjunction));
    }
    return new ClauseList(clauses, HERE);
  }

  private static LuceneClause clause(EventCondition condition, Conjunction conjunction) {
    return switch (condition) {
      case EventCondition.Not(var operand) -> {
        LuceneClause inside = clause(operand, Conjunction.NONE);
        yield inside.modifier() == Modifier.NONE
            ? clause(conjunction, Modifier.PROHIBITED, inside.field(), inside.value())
            : clause(
                conjunction,
                Modifier.PROHIBITED,
                Optional.empty(),
                group(new ClauseList(List.of(inside), HERE)));
      }
      case EventCondition.All(var terms) ->
          clause(conjunction, Modifier.NONE, Optional.empty(), group(all(terms)));
      case EventCondition.Any(var terms) ->
          clause(conjunction, Modifier.NONE, Optional.empty(), group(any(terms)));
      case OfField test ->
          clause(
              conjunction,
              Modifier.NONE,
              Optional.of(new FieldName(test.field().path(), HERE)),
              value(test));
    };
  }

  private static LuceneClause clause(
      Conjunction conjunction, Modifier modifier, Optional<FieldName> field, LuceneValue value) {
    return new LuceneClause(conjunction, modifier, field, value, Optional.empty(), HERE);
  }

  private static LuceneValue group(ClauseList clauses) {
    return new LuceneValue.Group(clauses, HERE);
  }

  private static LuceneValue value(OfField test) {
    return switch (test) {
      case Texts texts -> texts(texts);
      case Matches(_, var regex) -> regex(regex.wholeInBothCases());
      case Numbers(_, var numbers) ->
          several(numbers.stream().map(BigDecimal::toPlainString).map(LuceneText::word).toList());
      case Truth(_, var holds) -> word(String.valueOf(holds));
      case Addresses(_, var blocks) -> several(blocks.stream().map(LuceneText::phrase).toList());
      case Ordered(_, var comparison, var number) -> range(comparison, number.toPlainString());
      case Present _ -> new LuceneValue.AnyValue(HERE);
      case EventCondition.SameAs _, EventCondition.DatePart _ ->
          throw new IllegalArgumentException("Lucene's language cannot say " + test);
    };
  }

  private static LuceneValue texts(Texts texts) {
    boolean exact =
        texts.patterns().stream()
            .allMatch(pattern ->
                pattern.text().filter(text -> !text.isEmpty()).isPresent()
                    && (texts.cased() || TextPatterns.hasNoLetters(pattern)));
    return exact
        ? several(
            texts.patterns().stream().map(pattern -> phrase(pattern.text().orElseThrow())).toList())
        : regex(
            texts.patterns().stream()
                .map(pattern -> TextPatterns.regex(pattern, !texts.cased()))
                .collect(Collectors.joining("|")));
  }

  private static LuceneValue several(List<LuceneValue> values) {
    if (values.size() == 1) {
      return values.getFirst();
    }
    List<LuceneClause> clauses = new ArrayList<>();
    for (LuceneValue value : values) {
      Conjunction conjunction = clauses.isEmpty() ? Conjunction.NONE : Conjunction.OR;
      clauses.add(clause(conjunction, Modifier.NONE, Optional.empty(), value));
    }
    return group(new ClauseList(clauses, HERE));
  }

  private static LuceneValue regex(String expression) {
    return new LuceneValue.Regex(expression.replace("/", "\\/"), HERE);
  }

  private static LuceneValue phrase(String text) {
    return new LuceneValue.Phrase(text, 0, HERE);
  }

  private static LuceneValue word(String text) {
    return new LuceneValue.Words(List.of(text), HERE);
  }

  private static LuceneValue range(Comparison comparison, String number) {
    Bound open = new Bound(Optional.empty(), false, HERE);
    Bound bound =
        new Bound(
            Optional.of(number),
            comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST,
            HERE);
    boolean least = comparison == Comparison.GREATER || comparison == Comparison.AT_LEAST;
    return least
        ? new LuceneValue.Range(bound, open, HERE)
        : new LuceneValue.Range(open, bound, HERE);
  }
}
