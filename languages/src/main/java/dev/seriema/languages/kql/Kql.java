package dev.seriema.languages.kql;

import dev.seriema.languages.field.FieldReference;
import dev.seriema.languages.kql.lint.Lints;
import dev.seriema.languages.kql.syntax.KqlQuery;
import dev.seriema.languages.kql.syntax.Parser;
import dev.seriema.languages.lint.DecidedParts;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The front door: from the text of a query to its tree and its typed condition.
///
/// Meaning: docs/languages/kql.md.
public final class Kql {
  private static final DecidedParts.Codes DECIDED =
      new DecidedParts.Codes(
          KqlFault.CONSTANT_PART, KqlFault.CONTRADICTION, KqlFault.REDUNDANT_PART);

  private Kql() {}

  /// Reads a query without looking at fields and types.
  ///
  /// @return empty where the text is no KQL at all
  public static Parsed<Optional<KqlQuery>> parse(String query) {
    return Parser.parse(query);
  }

  /// Reads a query as [#compile] does, and looks for what is sound in it and probably not meant, or
  /// read otherwise by others.
  ///
  /// @return the same condition, with more warnings
  public static Parsed<Optional<EventQuery>> check(String query, KqlSettings settings) {
    Parsed<Optional<KqlQuery>> parsed = parse(query);
    Parsed<Optional<EventQuery>> compiled = compile(parsed, settings);
    List<Diagnostic> all = new ArrayList<>(compiled.diagnostics());
    parsed.tree().map(tree -> Lints.of(query, tree, settings.schema())).orElse(List.of()).stream()
        .filter(found -> compiled.diagnostics().stream().noneMatch(fault -> covers(fault, found)))
        .forEach(all::add);
    compiled
        .tree()
        .flatMap(_ -> parsed.tree())
        .map(tree -> clause(tree, settings))
        .map(clause -> DecidedParts.of(query, clause, all, DECIDED))
        .ifPresent(all::addAll);
    List<Diagnostic> ofShape =
        parsed.tree().map(tree -> Lints.ofShape(query, tree)).orElse(List.of()).stream()
            .filter(found -> all.stream().noneMatch(other -> touches(other, found)))
            .toList();
    all.addAll(ofShape);
    return new Parsed<>(compiled.tree(), inOrder(all));
  }

  /// Reads a query, checks its names and types, and lowers it.
  ///
  /// @return empty where anything was found that makes the query unusable
  public static Parsed<Optional<EventQuery>> compile(String query, KqlSettings settings) {
    return compile(parse(query), settings);
  }

  private static Parsed<Optional<EventQuery>> compile(
      Parsed<Optional<KqlQuery>> parsed, KqlSettings settings) {
    List<Diagnostic> diagnostics = new ArrayList<>(parsed.diagnostics());
    Optional<EventQuery> lowered =
        parsed.tree().map(tree -> new EventQuery(lower(tree, settings, diagnostics), List.of()));
    boolean sound = diagnostics.stream().noneMatch(Diagnostic::isError);
    return new Parsed<>(sound ? lowered : Optional.empty(), inOrder(diagnostics));
  }

  /// The condition of a query in the shape that its author gave it.
  ///
  /// @return empty where [#compile] gives no query
  public static Optional<Clause> clause(String query, KqlSettings settings) {
    Parsed<Optional<KqlQuery>> parsed = parse(query);
    return compile(parsed, settings)
        .tree()
        .flatMap(_ -> parsed.tree())
        .map(tree -> clause(tree, settings));
  }

  private static Clause clause(KqlQuery tree, KqlSettings settings) {
    return tree.condition()
        .map(condition ->
            new Clauses(new ConditionLowering(settings, new ArrayList<>())).of(condition))
        .orElse(Clauses.ofEvery(tree.span()));
  }

  /// The fields that a query reads, at each place that names one, in order.
  public static List<FieldReference> fields(KqlQuery query) {
    return query.condition().stream()
        .flatMap(condition -> FieldReferences.in(condition, Optional.empty()))
        .toList();
  }

  private static Condition lower(
      KqlQuery tree, KqlSettings settings, List<Diagnostic> diagnostics) {
    return tree.condition()
        .map(condition ->
            new ConditionLowering(settings, diagnostics).condition(condition, Optional.empty()))
        .orElse(new Condition.Always(true, tree.span()));
  }

  /// Whether a finding may merely follow from a fault.
  private static boolean covers(Diagnostic fault, Diagnostic found) {
    return fault.isError() && touches(fault, found);
  }

  private static boolean touches(Diagnostic one, Diagnostic other) {
    return one.span().start() <= other.span().end() && other.span().start() <= one.span().end();
  }

  private static List<Diagnostic> inOrder(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .sorted(Comparator.comparingInt(diagnostic -> diagnostic.span().start()))
        .toList();
  }
}
