package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.Brackets;
import dev.seriema.languages.eql.syntax.Children;
import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.languages.eql.syntax.EqlExpression.Join;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/// An `or` of the whole query whose alternatives lack brackets, so that what the query begins with
/// is asked of the first one only: `a and b or c` takes every event with `c`.
///
/// Where all alternatives are rows of terms that begin with the same field, their author is taken
/// to mean it.
final class LooseAlternative {
  private LooseAlternative() {}

  static void check(LintedQuery query, Findings findings) {
    if (!(query.event().condition() instanceof EqlExpression.Logical(var join, var terms, _))
        || join != Join.OR
        || !(terms.getFirst() instanceof EqlExpression.Logical(_, var guarded, var first))) {
      return;
    }
    Brackets brackets = Brackets.of(query.text(), query.event().span());
    if (!brackets.enclose(first) && !beginAlike(terms, brackets)) {
      EqlExpression guard = guarded.getFirst();
      findings.add(
          Diagnostic.of(
                  EqlFault.LOOSE_ALTERNATIVE,
                  guard.span(),
                  "`" + query.shown(guard.span()) + "` is not asked of what follows `or`")
              .withLabel("`and` binds more tightly than `or`"));
    }
  }

  private static boolean beginAlike(List<EqlExpression> terms, Brackets brackets) {
    Optional<String> field = firstField(terms.getFirst());
    return terms.stream()
        .allMatch(term ->
            term instanceof EqlExpression.Logical
                && !brackets.enclose(term.span())
                && firstField(term).equals(field));
  }

  private static Optional<String> firstField(EqlExpression expression) {
    return expression instanceof EqlExpression.FieldName(var name, _, _)
        ? Optional.of(name)
        : Children.of(expression).stream().flatMap(child -> firstField(child).stream()).findFirst();
  }
}
