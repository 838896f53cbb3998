package dev.seriema.languages.kql;

import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.QuerySpecs;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The pages of `specs/kql`, evaluated slowly and obviously.
class KqlSpecsTest {
  private static final Path PAGES =
      Path.of(System.getProperty("seriema.root", "..")).resolve("specs/kql");

  @TestFactory
  Stream<DynamicTest> every_page_of_specs_holds() {
    return QuerySpecs.of(
        PAGES,
        BlockKind.KQL,
        (query, schema) ->
            Kql.compile(query, new KqlSettings(schema, Optional.of(QuerySpecs.NOW))));
  }
}
