package dev.seriema.detector;

import dev.seriema.languages.filter.FilterSettings;
import dev.seriema.languages.filter.Filters;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.schema.Schema;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.QuerySpecs;
import dev.seriema.testkit.spec.SpecCase;
import dev.seriema.testkit.spec.SpecFilters;
import dev.seriema.testkit.spec.SpecPages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The pages of `specs/filters` that say what matches, in the engine.
class FilterSpecsInEngineTest {
  private static final Path PAGES =
      Path.of(System.getProperty("seriema.root", "..")).resolve("specs/filters");

  @TestFactory
  Stream<DynamicTest> every_page_of_specs_holds_in_the_engine() {
    return SpecPages.folder(PAGES).stream()
        .filter(one -> one.matches().isPresent())
        .map(one -> DynamicTest.dynamicTest(one.page() + ": " + one.name(), () -> run(one)));
  }

  private static void run(SpecCase one) {
    Schema schema = QuerySpecs.schema(one);
    Condition condition =
        Filters.compile(
                SpecFilters.of(one.only(BlockKind.FILTERS)),
                new FilterSettings(schema, Optional.of(QuerySpecs.NOW), Optional.empty()))
            .tree()
            .orElseThrow();
    Clause clause =
        new Clause.Leaf(
            condition, new Condition.Not(condition, condition.span()), List.of(), condition.span());
    new EngineAnswers(new EventQuery(condition, List.of()), clause, schema)
        .expect(one.events(), one.matches().orElseThrow());
  }
}
