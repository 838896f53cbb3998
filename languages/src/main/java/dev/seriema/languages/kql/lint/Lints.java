package dev.seriema.languages.kql.lint;

import dev.seriema.languages.kql.syntax.KqlQuery;
import dev.seriema.languages.kql.syntax.Spellings;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks for everything that is sound in a query and probably not meant.
public final class Lints {
  /// The most that is said of one query: what has more is mended by looking for a pattern.
  static final int MOST = 50;

  private static final List<ValueLint> ON_VALUES =
      List.of(
          new EscapedNot(),
          new EscapeInPath(),
          new OperatorAsText(),
          new QuotesAsText(),
          new ForeignSyntax(),
          new QuotedWildcard(),
          new BlockAsText(),
          new WordsOfText(),
          new ValueNotListed(),
          new CapitalsInLowerCaseField(),
          new ElsewhereEscape(),
          new ElsewhereValue());

  private Lints() {}

  /// Of each value the first that is found, since the others mostly follow from it.
  ///
  /// @param tree also one with faults; what could not be read of it is passed over
  /// @return warnings, in no stated order
  public static List<Diagnostic> of(String query, KqlQuery tree, Schema schema) {
    List<Diagnostic> found = new ArrayList<>(ElsewhereText.of(query, tree));
    OnlyNegations.of(tree).ifPresent(found::add);
    for (ValueTest test : ValueTests.of(query, tree, schema)) {
      ON_VALUES.stream()
          .map(lint -> lint.check(test))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(found::add);
    }
    return found.size() > MOST ? List.copyOf(found.subList(0, MOST)) : found;
  }

  /// Looks for what is written flatter elsewhere: said last, and only of places of which nothing
  /// else is said, in a query that is read there at all.
  ///
  /// @return warnings, in no stated order
  public static List<Diagnostic> ofShape(String query, KqlQuery tree) {
    List<Diagnostic> found =
        Spellings.mixedKeywords(query).isEmpty() ? ElsewhereNotFlat.of(query, tree) : List.of();
    return found.size() > MOST ? List.copyOf(found.subList(0, MOST)) : found;
  }
}
