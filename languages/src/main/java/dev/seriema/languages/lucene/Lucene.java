package dev.seriema.languages.lucene;

import dev.seriema.languages.field.FieldReference;
import dev.seriema.languages.lint.DecidedParts;
import dev.seriema.languages.lucene.lint.LintedQuery;
import dev.seriema.languages.lucene.lint.Lints;
import dev.seriema.languages.lucene.syntax.ClauseList;
import dev.seriema.languages.lucene.syntax.Parser;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The front door: from the text of a query string to its tree and its typed condition.
///
/// Meaning: docs/languages/lucene.md.
public final class Lucene {
  private static final DecidedParts.Codes DECIDED =
      new DecidedParts.Codes(
          LuceneFault.CONSTANT_PART, LuceneFault.CONTRADICTION, LuceneFault.REDUNDANT_PART);

  private Lucene() {}

  /// Reads a query without looking at fields and types.
  ///
  /// @return a tree without clauses where nothing is written; Kibana takes it for every event
  public static Parsed<ClauseList> parse(String query) {
    return Parser.parse(query);
  }

  /// Reads a query as [#compile] does, and looks for what is sound in it and probably not meant.
  ///
  /// @return the same condition, with more warnings
  public static Parsed<Optional<EventQuery>> check(String query, LuceneSettings settings) {
    Parsed<ClauseList> parsed = parse(query);
    Parsed<Optional<EventQuery>> compiled = compile(parsed, settings);
    List<Diagnostic> all = new ArrayList<>(compiled.diagnostics());
    Lints.of(new LintedQuery(query, parsed.tree(), settings.schema())).stream()
        .filter(found -> compiled.diagnostics().stream().noneMatch(fault -> covers(fault, found)))
        .forEach(all::add);
    compiled
        .tree()
        .map(_ -> clause(parsed.tree(), settings))
        .map(clause -> DecidedParts.of(query, clause, all, DECIDED))
        .ifPresent(all::addAll);
    all.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
    return new Parsed<>(compiled.tree(), all);
  }

  /// Reads a query, looks up its names and types, and lowers it.
  ///
  /// @return empty where anything was found that makes the query unusable
  public static Parsed<Optional<EventQuery>> compile(String query, LuceneSettings settings) {
    return compile(parse(query), settings);
  }

  private static Parsed<Optional<EventQuery>> compile(
      Parsed<ClauseList> parsed, LuceneSettings settings) {
    List<Diagnostic> found = new ArrayList<>(parsed.diagnostics());
    Condition condition = Lowering.condition(new Lowering(settings, found).query(parsed.tree()));
    boolean sound = found.stream().noneMatch(Diagnostic::isError);
    found.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
    return new Parsed<>(
        sound ? Optional.of(new EventQuery(condition, List.of())) : Optional.empty(), found);
  }

  /// The condition of a query in the shape that its author gave it, as far as it counts: where
  /// something is required, what is optional beside it is left out.
  ///
  /// @return empty where [#compile] gives no query
  public static Optional<Clause> clause(String query, LuceneSettings settings) {
    Parsed<ClauseList> parsed = parse(query);
    return compile(parsed, settings).tree().map(_ -> clause(parsed.tree(), settings));
  }

  private static Clause clause(ClauseList tree, LuceneSettings settings) {
    return new Lowering(settings, new ArrayList<>()).query(tree);
  }

  /// The fields that a query names, at each place that names one, in order: before a colon, and
  /// behind `_exists_`. Patterns for names are not among them.
  public static List<FieldReference> fields(ClauseList query) {
    return FieldNames.in(query).toList();
  }

  /// Whether a finding may merely follow from a fault.
  private static boolean covers(Diagnostic fault, Diagnostic found) {
    return fault.isError()
        && fault.span().start() <= found.span().end()
        && found.span().start() <= fault.span().end();
  }
}
