package dev.seriema.languages.kql.lint;

import dev.seriema.languages.kql.KqlFault;
import dev.seriema.languages.kql.syntax.Join;
import dev.seriema.languages.kql.syntax.KqlExpression;
import dev.seriema.languages.kql.syntax.KqlLiteral;
import dev.seriema.languages.kql.syntax.KqlQuery;
import dev.seriema.languages.kql.syntax.KqlValues;
import dev.seriema.languages.kql.syntax.Printer;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A query that the Python library of the public rules would write otherwise, with the same
/// meaning: a group in a group of its kind, terms on one field that are not gathered behind it,
/// negations that undo each other or could be one. Its tests refuse such a rule, save one that
/// reads the text of scripts.
final class ElsewhereNotFlat {
  private static final String PASSED_OVER = "powershell.file.script_block_text";

  /// A longer query is not shown as a hint.
  private static final int LONGEST_HINT = 100;

  private final List<Diagnostic> found = new ArrayList<>();

  private ElsewhereNotFlat() {}

  static List<Diagnostic> of(String query, KqlQuery tree) {
    ElsewhereNotFlat lint = new ElsewhereNotFlat();
    if (!query.contains(PASSED_OVER)) {
      tree.condition().ifPresent(lint::check);
    }
    return lint.found;
  }

  private void check(KqlExpression part) {
    switch (part) {
      case KqlExpression.Logical(var join, var terms, _) -> {
        for (KqlExpression term : terms) {
          if (term instanceof KqlExpression.Logical(var inner, _, var span) && inner == join) {
            nested(join, span);
          }
        }
        fields(join, terms);
        terms.forEach(this::check);
      }
      case KqlExpression.Not(var operand, var span) -> {
        if (operand instanceof KqlExpression.Not) {
          undone(span);
        }
        check(operand);
      }
      case KqlExpression.Nested(_, var operand, _) -> check(operand);
      case KqlExpression.Match(_, KqlValues.Not(_, var span), _) ->
          add(span, "takes a single `not` out of the brackets behind a field");
      case KqlExpression.Match(_, var values, _) -> check(values);
      case KqlExpression.Range _, KqlExpression.FreeText _, KqlExpression.Unreadable _ -> {}
    }
  }

  private void check(KqlValues part) {
    switch (part) {
      case KqlValues.Logical(var join, var terms, var span) -> {
        for (KqlValues term : terms) {
          if (term instanceof KqlValues.Logical(var inner, _, var place) && inner == join) {
            nested(join, place);
          }
        }
        if (terms.stream().filter(ElsewhereNotFlat::isNegatedValue).count() > 1) {
          add(span, "makes the values with `not` one group");
        }
        terms.forEach(this::check);
      }
      case KqlValues.Not(var operand, var span) -> {
        if (operand instanceof KqlValues.Not) {
          undone(span);
        }
        check(operand);
      }
      case KqlValues.One _, KqlValues.Unreadable _ -> {}
    }
  }

  /// Terms on one field, negated or not, that are joined by one word.
  private void fields(Join join, List<KqlExpression> terms) {
    Map<String, List<KqlExpression>> byField = new LinkedHashMap<>();
    for (KqlExpression term : terms) {
      field(term)
          .ifPresent(
              field -> byField.computeIfAbsent(field.text(), _ -> new ArrayList<>()).add(term));
    }
    byField.forEach((field, tests) -> {
      if (tests.size() > 1) {
        Diagnostic several =
            add(
                tests.get(1).span(),
                "gathers the values of `" + field + "` that are joined by `" + join.word() + "`");
        gathered(join, tests)
            .filter(hint -> hint.length() <= LONGEST_HINT)
            .ifPresent(hint ->
                found.set(found.size() - 1, several.withHint("did you mean `" + hint + "`?")));
      }
    });
  }

  private static Optional<KqlLiteral> field(KqlExpression term) {
    KqlExpression test = term instanceof KqlExpression.Not(var operand, _) ? operand : term;
    return test instanceof KqlExpression.Match(var field, _, _)
        ? Optional.of(field)
        : Optional.empty();
  }

  /// One test in place of several; empty where some are negated.
  private static Optional<String> gathered(Join join, List<KqlExpression> tests) {
    List<KqlValues> values = new ArrayList<>();
    for (KqlExpression test : tests) {
      switch (test) {
        case KqlExpression.Match(_, KqlValues.Logical(var inner, var terms, _), _)
            when inner == join ->
            values.addAll(terms);
        case KqlExpression.Match(_, KqlValues.Unreadable _, _) -> {
          return Optional.empty();
        }
        case KqlExpression.Match(_, var one, _) -> values.add(one);
        case KqlExpression.Logical _,
            KqlExpression.Not _,
            KqlExpression.Nested _,
            KqlExpression.Range _,
            KqlExpression.FreeText _,
            KqlExpression.Unreadable _ -> {
          return Optional.empty();
        }
      }
    }
    KqlLiteral field = field(tests.getFirst()).orElseThrow();
    SourceSpan span = tests.getFirst().span();
    return Optional.of(
        Printer.print(
            new KqlExpression.Match(field, new KqlValues.Logical(join, values, span), span)));
  }

  private static boolean isNegatedValue(KqlValues values) {
    return values instanceof KqlValues.Not(KqlValues.One _, _);
  }

  private void nested(Join join, SourceSpan span) {
    add(span, "takes a group by `" + join.word() + "` out of another");
  }

  private void undone(SourceSpan span) {
    add(span, "leaves out two `not` that undo each other");
  }

  private Diagnostic add(SourceSpan span, String what) {
    Diagnostic diagnostic =
        Diagnostic.of(KqlFault.ELSEWHERE_NOT_FLAT, span, "the Python library " + what);
    found.add(diagnostic);
    return diagnostic;
  }
}
