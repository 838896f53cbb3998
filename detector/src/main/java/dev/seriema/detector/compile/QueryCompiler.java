package dev.seriema.detector.compile;

import dev.seriema.engine.match.Refusals;
import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.eql.EqlSettings;
import dev.seriema.languages.eql.StageClause;
import dev.seriema.languages.kql.Kql;
import dev.seriema.languages.kql.KqlSettings;
import dev.seriema.languages.lucene.Lucene;
import dev.seriema.languages.lucene.LuceneSettings;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.rule.QueryLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compiles queries of every language that is supported.
public final class QueryCompiler {
  private QueryCompiler() {}

  public static boolean isSupported(QueryLanguage language) {
    return switch (language) {
      case EQL, KQL, LUCENE -> true;
      case ESQL -> false;
    };
  }

  /// Compiles a query and asks the engine whether it takes it.
  ///
  /// @param language one that is supported
  /// @return empty where anything was found that makes the query unusable
  public static Parsed<Optional<Query>> compile(
      QueryLanguage language, String text, QuerySettings settings) {
    Parsed<Optional<Query>> parsed =
        switch (language) {
          case EQL -> eql(text, settings);
          case KQL -> kql(text, settings);
          case LUCENE -> lucene(text, settings);
          case ESQL -> throw unsupported(language);
        };
    List<Diagnostic> refusals =
        parsed.tree().stream()
            .flatMap(query -> query.conditions().stream())
            .flatMap(condition -> Refusals.of(condition).stream())
            .toList();
    if (refusals.isEmpty()) {
      return parsed;
    }
    List<Diagnostic> found = new ArrayList<>(parsed.diagnostics());
    found.addAll(refusals);
    return new Parsed<>(Optional.empty(), found);
  }

  /// The condition of a query in the shape that its author gave it; of a query over several events,
  /// what any of them satisfies.
  ///
  /// @return empty where [#compile] gives no query
  public static Optional<Clause> clause(
      QueryLanguage language, String text, QuerySettings settings) {
    return switch (language) {
      case EQL -> Eql.clause(text, eqlOf(settings));
      case KQL -> Kql.clause(text, kqlOf(settings));
      case LUCENE -> Lucene.clause(text, luceneOf(settings));
      case ESQL -> throw unsupported(language);
    };
  }

  /// What each stage of a query asks, in the shape that its author gave it.
  ///
  /// @return one for a query of single events; none where [#compile] gives no query
  public static List<StageClause> stages(
      QueryLanguage language, String text, QuerySettings settings) {
    return language == QueryLanguage.EQL
        ? Eql.clauses(text, eqlOf(settings))
        : clause(language, text, settings).stream()
            .map(clause -> new StageClause("event", clause, clause.span()))
            .toList();
  }

  private static Parsed<Optional<Query>> eql(String text, QuerySettings settings) {
    return settings.lints() ? Eql.check(text, eqlOf(settings)) : Eql.compile(text, eqlOf(settings));
  }

  private static Parsed<Optional<Query>> kql(String text, QuerySettings settings) {
    return query(
        settings.lints() ? Kql.check(text, kqlOf(settings)) : Kql.compile(text, kqlOf(settings)));
  }

  private static Parsed<Optional<Query>> lucene(String text, QuerySettings settings) {
    return query(
        settings.lints()
            ? Lucene.check(text, luceneOf(settings))
            : Lucene.compile(text, luceneOf(settings)));
  }

  private static Parsed<Optional<Query>> query(Parsed<Optional<EventQuery>> parsed) {
    return new Parsed<>(parsed.tree().map(Query.class::cast), parsed.diagnostics());
  }

  private static KqlSettings kqlOf(QuerySettings settings) {
    return new KqlSettings(settings.schema(), settings.now());
  }

  /// Kibana names no fields to look into, so that all are.
  private static LuceneSettings luceneOf(QuerySettings settings) {
    return new LuceneSettings(settings.schema(), List.of(), settings.now());
  }

  private static EqlSettings eqlOf(QuerySettings settings) {
    return new EqlSettings(
        settings.schema(), settings.categoryField(), settings.now(), settings.lookBack());
  }

  private static IllegalArgumentException unsupported(QueryLanguage language) {
    return new IllegalArgumentException("queries in " + language.word() + " are not supported");
  }
}
