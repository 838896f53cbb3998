package dev.seriema.languages.eql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.Query;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import dev.seriema.testkit.sequence.ReferenceMatches;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.SpecCase;
import dev.seriema.testkit.spec.SpecDiagnostics;
import dev.seriema.testkit.spec.SpecMapping;
import dev.seriema.testkit.spec.SpecPages;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The pages of `specs/eql`, evaluated slowly and obviously. Those in `lints` show what lints say
/// too.
class EqlSpecsTest {
  private static final Path PAGES =
      Path.of(System.getProperty("seriema.root", "..")).resolve("specs/eql");

  /// What `now` means in all pages.
  private static final Instant NOW = Instant.parse("2026-03-15T12:34:56Z");

  private interface Front {
    Parsed<Optional<Query>> read(String query, EqlSettings settings);
  }

  @TestFactory
  Stream<DynamicTest> every_page_of_specs_holds() {
    return tests(PAGES, Eql::compile);
  }

  @TestFactory
  Stream<DynamicTest> every_page_of_lints_holds() {
    return tests(PAGES.resolve("lints"), Eql::check);
  }

  private static Stream<DynamicTest> tests(Path folder, Front front) {
    return SpecPages.folder(folder).stream()
        .map(one ->
            DynamicTest.dynamicTest(
                one.page() + ": " + one.name(), uri(folder, one), () -> run(one, front)));
  }

  private static URI uri(Path folder, SpecCase one) {
    return URI.create(folder.resolve(one.page()).toUri() + "?line=" + one.line());
  }

  private static void run(SpecCase one, Front front) {
    one.expectOnly(
        BlockKind.EQL,
        BlockKind.MAPPING,
        BlockKind.EVENTS,
        BlockKind.MATCHES,
        BlockKind.TIMELINE,
        BlockKind.DIAGNOSTICS);
    String query = one.only(BlockKind.EQL);
    Schema schema = one.optional(BlockKind.MAPPING).map(SpecMapping::of).orElse(EcsSchema.newest());
    Parsed<Optional<Query>> compiled =
        front.read(
            query, new EqlSettings(schema, new FieldPath("event.category"), Optional.of(NOW)));
    Optional<String> diagnostics = one.optional(BlockKind.DIAGNOSTICS);
    assertThat(SpecDiagnostics.shown(compiled.diagnostics(), query, diagnostics.orElse("")))
        .isEqualTo(diagnostics.map(String::strip).orElse(""));
    Optional<List<String>> matches = one.matches();
    if (diagnostics.isEmpty() || matches.isPresent()) {
      assertThat(ReferenceMatches.of(compiled.tree().orElseThrow(), one.events()))
          .isEqualTo(
              matches.orElseThrow(() -> one.fault("says neither what matches nor what is said")));
    }
  }
}
