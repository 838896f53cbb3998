package dev.seriema.testkit.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.Schema;
import dev.seriema.testkit.Limits;
import dev.seriema.testkit.ReferenceEvaluator;
import dev.seriema.testkit.SlowDecoder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Runs pages of queries on single events, slowly and obviously: the query is compiled, what is
/// said about it is compared, and its condition is evaluated on each event.
public final class QuerySpecs {
  /// What `now` means in all pages.
  public static final Instant NOW = Instant.parse("2026-03-15T12:34:56Z");

  private final Path folder;
  private final BlockKind language;
  private final Front front;

  /// Compiles a query of a page.
  public interface Front {
    /// @param schema the mapping of the page; without one the fields of ECS, and others are allowed
    Parsed<Optional<EventQuery>> read(String query, Schema schema);
  }

  private QuerySpecs(Path folder, BlockKind language, Front front) {
    this.folder = folder;
    this.language = language;
    this.front = front;
  }

  /// All tests of the pages in a folder.
  ///
  /// @param language the word behind the fences of queries
  public static Stream<DynamicTest> of(Path folder, BlockKind language, Front front) {
    QuerySpecs specs = new QuerySpecs(folder, language, front);
    return SpecPages.folder(folder).stream()
        .map(one ->
            DynamicTest.dynamicTest(
                one.page() + ": " + one.name(), specs.uri(one), () -> specs.run(one)));
  }

  /// The schema that a test is run with.
  public static Schema schema(SpecCase one) {
    return one.optional(BlockKind.MAPPING).map(SpecMapping::of).orElse(EcsSchema.newest());
  }

  private URI uri(SpecCase one) {
    return URI.create(folder.resolve(one.page()).toUri() + "?line=" + one.line());
  }

  private void run(SpecCase one) {
    one.expectOnly(
        language, BlockKind.MAPPING, BlockKind.EVENTS, BlockKind.MATCHES, BlockKind.DIAGNOSTICS);
    String query = one.only(language);
    Parsed<Optional<EventQuery>> compiled = front.read(query, schema(one));
    Optional<String> diagnostics = one.optional(BlockKind.DIAGNOSTICS);
    assertThat(SpecDiagnostics.shown(compiled.diagnostics(), query, diagnostics.orElse("")))
        .isEqualTo(diagnostics.map(String::strip).orElse(""));
    if (diagnostics.isEmpty() || one.optional(BlockKind.EVENTS).isPresent()) {
      assertThat(matches(one.events(), compiled.tree().orElseThrow()))
          .isEqualTo(one.only(BlockKind.MATCHES).lines().map(String::strip).toList());
    }
  }

  private static List<String> matches(List<SpecEvent> events, EventQuery query) {
    List<String> matches =
        events.stream()
            .filter(event ->
                new ReferenceEvaluator(SlowDecoder.everything(event.document()))
                        .evaluate(query.condition())
                    == ReferenceEvaluator.Truth.HOLDS)
            .map(SpecEvent::id)
            .toList();
    return Limits.applied(query.limits(), matches);
  }
}
