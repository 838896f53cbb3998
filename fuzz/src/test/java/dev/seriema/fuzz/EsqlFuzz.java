package dev.seriema.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seriema.languages.esql.Esql;
import dev.seriema.languages.esql.syntax.EsqlOutline;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.schema.EcsSchema;
import java.nio.charset.StandardCharsets;

/// Any text has an outline in ES|QL, and all that is said of it lies in the text.
class EsqlFuzz {
  @FuzzTest(maxDuration = "5m")
  void any_text_has_an_outline(byte[] bytes) {
    String query = new String(bytes, StandardCharsets.UTF_8);
    Parsed<EsqlOutline> parsed = Esql.outline(query);
    SourceText source = new SourceText("query", query);
    Shown.every(parsed.diagnostics(), source);
    Shown.every(Esql.columnFaults(parsed.tree(), EcsSchema.newest()), source);
    assertThat(parsed.tree().all())
        .allSatisfy(
            command -> assertThat(command.span().end()).isLessThanOrEqualTo(query.length()));
  }
}
