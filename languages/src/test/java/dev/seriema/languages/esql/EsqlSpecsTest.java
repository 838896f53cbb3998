package dev.seriema.languages.esql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.esql.syntax.EsqlOutline;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.Schema;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.SpecCase;
import dev.seriema.testkit.spec.SpecDiagnostics;
import dev.seriema.testkit.spec.SpecMapping;
import dev.seriema.testkit.spec.SpecPages;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The pages of `specs/esql`: what the outline of a query is, and what is said about it.
class EsqlSpecsTest {
  private static final Path PAGES =
      Path.of(System.getProperty("seriema.root", "..")).resolve("specs/esql");

  @TestFactory
  Stream<DynamicTest> every_page_of_specs_holds() {
    return SpecPages.folder(PAGES).stream()
        .map(one ->
            DynamicTest.dynamicTest(one.page() + ": " + one.name(), uri(one), () -> run(one)));
  }

  private static URI uri(SpecCase one) {
    return URI.create(PAGES.resolve(one.page()).toUri() + "?line=" + one.line());
  }

  private static void run(SpecCase one) {
    one.expectOnly(BlockKind.ESQL, BlockKind.MAPPING, BlockKind.OUTLINE, BlockKind.DIAGNOSTICS);
    String query = one.only(BlockKind.ESQL);
    Schema schema = one.optional(BlockKind.MAPPING).map(SpecMapping::of).orElse(EcsSchema.newest());
    Parsed<EsqlOutline> parsed = Esql.outline(query);
    List<Diagnostic> said = new ArrayList<>(parsed.diagnostics());
    if (parsed.isSound()) {
      said.addAll(Esql.columnFaults(parsed.tree(), schema));
    }
    Optional<String> outline = one.optional(BlockKind.OUTLINE);
    Optional<String> diagnostics = one.optional(BlockKind.DIAGNOSTICS);
    assertThat(SpecDiagnostics.shown(said, query, diagnostics.orElse("")))
        .isEqualTo(diagnostics.map(String::strip).orElse(""));
    outline.ifPresent(
        expected -> assertThat(OutlineText.of(parsed.tree())).isEqualTo(expected.strip()));
    assertThat(outline.isPresent() || diagnostics.isPresent())
        .as("a test shows an outline or what is said")
        .isTrue();
  }
}
