package dev.seriema.languages.filter;

import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.schema.Schema;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.QuerySpecs;
import dev.seriema.testkit.spec.SpecFilters;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The pages of `specs/filters`, evaluated slowly and obviously.
class FilterSpecsTest {
  private static final Path PAGES =
      Path.of(System.getProperty("seriema.root", "..")).resolve("specs/filters");

  @TestFactory
  Stream<DynamicTest> every_page_of_specs_holds() {
    return QuerySpecs.of(PAGES, BlockKind.FILTERS, FilterSpecsTest::compile);
  }

  private static Parsed<Optional<EventQuery>> compile(String filters, Schema schema) {
    Parsed<Optional<Condition>> compiled =
        Filters.compile(
            SpecFilters.of(filters),
            new FilterSettings(schema, Optional.of(QuerySpecs.NOW), Optional.empty()));
    return new Parsed<>(
        compiled.tree().map(condition -> new EventQuery(condition, List.of())),
        compiled.diagnostics());
  }
}
