package dev.seriema.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seriema.engine.match.Refusals;
import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.eql.EqlSettings;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.schema.EcsSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Any text is read as EQL: it compiles, or it is said why not and where.
class EqlFuzz {
  private static final EqlSettings SETTINGS = new EqlSettings(EcsSchema.newest());

  @FuzzTest(maxDuration = "5m")
  void any_text_compiles_or_is_told_why_not(byte[] bytes) {
    String query = new String(bytes, StandardCharsets.UTF_8);
    Parsed<Optional<EventQuery>> parsed = Eql.compile(query, SETTINGS);
    assertThat(parsed.tree().isPresent()).isEqualTo(parsed.isSound());
    SourceText source = new SourceText("query", query);
    Shown.every(parsed.diagnostics(), source);
    Shown.every(parsed.tree().map(tree -> Refusals.of(tree.condition())).orElse(List.of()), source);
  }
}
