package dev.seriema.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seriema.engine.match.Refusals;
import dev.seriema.languages.kql.Kql;
import dev.seriema.languages.kql.KqlSettings;
import dev.seriema.languages.kql.syntax.Printer;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.schema.EcsSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Any text is read as KQL: it compiles, or it is said why not and where; what is read prints as
/// itself.
class KqlFuzz {
  private static final KqlSettings SETTINGS = new KqlSettings(EcsSchema.newest());

  @FuzzTest(maxDuration = "5m")
  void any_text_compiles_or_is_told_why_not(byte[] bytes) {
    String query = new String(bytes, StandardCharsets.UTF_8);
    Parsed<Optional<EventQuery>> parsed = Kql.check(query, SETTINGS);
    assertThat(parsed.tree().isPresent()).isEqualTo(parsed.isSound());
    SourceText source = new SourceText("query", query);
    Shown.every(parsed.diagnostics(), source);
    Shown.every(parsed.tree().map(tree -> Refusals.of(tree.condition())).orElse(List.of()), source);
    if (parsed.isSound()) {
      String printed = Printer.print(Kql.parse(query).tree().orElseThrow());
      assertThat(Kql.parse(printed).tree().map(Printer::print)).contains(printed);
    }
  }
}
