package dev.seriema.languages.lint;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the parts of a sound query that the parts around them decide, in the codes of a language.
public final class DecidedParts implements DecidedClauses.Report {
  /// A query with more is mended by looking for a pattern and not one by one.
  private static final int MOST_OF_A_CODE = 20;

  private final String query;
  private final List<Diagnostic> known;
  private final Codes codes;
  private final Set<SourceSpan> emptyParts = new HashSet<>();
  private final List<Diagnostic> found = new ArrayList<>();
  private final Map<DiagnosticCode, Integer> counts = new HashMap<>();

  private DecidedParts(String query, List<Diagnostic> known, Codes codes) {
    this.query = query;
    this.known = known;
    this.codes = codes;
  }

  /// @param constant of a part that holds for every event or for none
  /// @param contradiction of a part that never holds together with another
  /// @param redundant of a part that adds nothing
  public record Codes(
      DiagnosticCode constant, DiagnosticCode contradiction, DiagnosticCode redundant) {}

  /// @param clause of the whole query; one without connectives is taken for meant
  /// @param known what was found already; of parts that it speaks of nothing is said
  public static List<Diagnostic> of(
      String query, Clause clause, List<Diagnostic> known, Codes codes) {
    if (clause instanceof Clause.Leaf) {
      return List.of();
    }
    DecidedParts parts = new DecidedParts(query, known, codes);
    parts.noteEmptyParts(clause);
    DecidedClauses.check(clause, parts, new Effort());
    return parts.found;
  }

  /// A part that no event matches is one of a field that does not exist, which is told elsewhere.
  private void noteEmptyParts(Clause clause) {
    switch (clause) {
      case Clause.Leaf(Condition.Always(boolean holds, _), _, _, var span) -> {
        if (!holds) {
          emptyParts.add(span);
        }
      }
      case Clause.Leaf _ -> {}
      case Clause.Not(var operand, _) -> noteEmptyParts(operand);
      case Clause.Group(_, var terms, _) -> terms.forEach(this::noteEmptyParts);
    }
  }

  @Override
  public String shown(SourceSpan part) {
    return OneLine.of(written(part));
  }

  @Override
  public String written(SourceSpan part) {
    return query.substring(part.start(), part.end());
  }

  @Override
  public boolean doubts(SourceSpan part) {
    return emptyParts.contains(part)
        || known.stream()
            .anyMatch(one -> one.span().start() <= part.end() && part.start() <= one.span().end());
  }

  @Override
  public void constant(SourceSpan part, String message) {
    add(Diagnostic.of(codes.constant, part, message));
  }

  @Override
  public void redundant(SourceSpan part, String message, boolean several) {
    Diagnostic redundant = Diagnostic.of(codes.redundant, part, message);
    add(several ? redundant.withLabel("one value may satisfy both") : redundant);
  }

  @Override
  public void contradiction(SourceSpan part, String message) {
    add(Diagnostic.of(codes.contradiction, part, message).withLabel("no event satisfies both"));
  }

  private void add(Diagnostic diagnostic) {
    if (counts.merge(diagnostic.code(), 1, Integer::sum) <= MOST_OF_A_CODE) {
      found.add(diagnostic);
    }
  }
}
