package dev.seriema.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seriema.engine.match.Refusals;
import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.eql.EqlSettings;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import dev.seriema.model.schema.EcsSchema;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/// Any text is read as EQL: it compiles, or it is said why not and where.
class EqlFuzz {
  private static final EqlSettings SETTINGS = new EqlSettings(EcsSchema.newest());

  @FuzzTest(maxDuration = "5m")
  void any_text_compiles_or_is_told_why_not(byte[] bytes) {
    String query = new String(bytes, StandardCharsets.UTF_8);
    Parsed<Optional<Query>> parsed = Eql.compile(query, SETTINGS);
    assertThat(parsed.tree().isPresent()).isEqualTo(parsed.isSound());
    SourceText source = new SourceText("query", query);
    Shown.every(parsed.diagnostics(), source);
    parsed.tree().stream()
        .flatMap(EqlFuzz::conditions)
        .forEach(condition -> Shown.every(Refusals.of(condition), source));
  }

  private static Stream<Condition> conditions(Query query) {
    return switch (query) {
      case EventQuery(var condition, _) -> Stream.of(condition);
      case SequenceQuery(var stages, var until, _, _) ->
          Stream.concat(stages.stream(), until.stream()).map(Stage::condition);
      case SampleQuery(var stages, _) -> stages.stream().map(Stage::condition);
    };
  }
}
