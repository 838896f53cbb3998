package dev.seriema.benchmark.parts;

import dev.seriema.detector.compile.QueryCompiler;
import dev.seriema.detector.compile.QuerySettings;
import dev.seriema.engine.plan.Plan;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.schema.EcsSchema;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Conditions of queries that are written here.
final class MadeConditions {
  private MadeConditions() {}

  static Condition eql(String query) {
    Parsed<Optional<Query>> parsed = parsed(QueryLanguage.EQL, query);
    if (parsed.tree().orElse(null) instanceof EventQuery(var condition, _)) {
      return condition;
    }
    throw new IllegalStateException(query + ": " + parsed.diagnostics());
  }

  static Parsed<Optional<Query>> parsed(QueryLanguage language, String query) {
    return QueryCompiler.compile(
        language,
        query,
        new QuerySettings(
            EcsSchema.newest(), QuerySettings.EVENT_CATEGORY, Optional.empty(), false));
  }

  /// A plan of one rule that compares a field with many texts or patterns.
  ///
  /// @param text for numbers from 0
  static Plan plan(String field, int count, IntFunction<String> text) {
    String list =
        IntStream.range(0, count)
            .mapToObj(number -> "\"" + text.apply(number) + "\"")
            .collect(Collectors.joining(", ", "(", ")"));
    Plan.Builder builder = Plan.builder();
    builder.add(eql("any where " + field + " : " + list));
    return builder.build();
  }
}
