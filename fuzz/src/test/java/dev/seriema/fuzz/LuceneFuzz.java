package dev.seriema.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seriema.engine.match.Refusals;
import dev.seriema.languages.lucene.Lucene;
import dev.seriema.languages.lucene.LuceneSettings;
import dev.seriema.languages.lucene.syntax.Printer;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.schema.EcsSchema;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Any text is read as a Lucene query string: it compiles, or it is said why not and where.
class LuceneFuzz {
  private static final LuceneSettings SETTINGS = new LuceneSettings(EcsSchema.newest());

  @FuzzTest(maxDuration = "5m")
  void any_text_compiles_or_is_told_why_not(byte[] bytes) {
    String query = new String(bytes, StandardCharsets.UTF_8);
    Parsed<Optional<EventQuery>> parsed = Lucene.check(query, SETTINGS);
    assertThat(parsed.tree().isPresent()).isEqualTo(parsed.isSound());
    SourceText source = new SourceText("query", query);
    Shown.every(parsed.diagnostics(), source);
    parsed
        .tree()
        .ifPresent(tree -> {
          Shown.every(Refusals.of(tree.condition()), source);
          assertThat(Lucene.parse(Printer.print(Lucene.parse(query).tree())).isSound()).isTrue();
        });
  }
}
