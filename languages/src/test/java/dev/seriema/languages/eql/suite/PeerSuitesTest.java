package dev.seriema.languages.eql.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.eql.EqlSettings;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.testkit.Limits;
import dev.seriema.testkit.ReferenceEvaluator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Both public suites, evaluated slowly and obviously.
class PeerSuitesTest {
  @TestFactory
  Stream<DynamicTest> every_event_query_of_elasticsearch_holds() throws IOException {
    return tests(new ElasticsearchSuite().cases(), 311);
  }

  @TestFactory
  Stream<DynamicTest> every_event_query_of_python_eql_holds() throws IOException {
    return tests(new PythonSuite().cases(), 329);
  }

  private static Stream<DynamicTest> tests(List<SuiteCase> cases, int count) {
    return Stream.concat(
        Stream.of(
            DynamicTest.dynamicTest("no case is lost", () -> assertThat(cases).hasSize(count))),
        cases.stream().map(one -> DynamicTest.dynamicTest(one.id(), () -> run(one))));
  }

  private static void run(SuiteCase one) {
    Parsed<Optional<EventQuery>> compiled =
        Eql.compileSingle(
            one.query(),
            new EqlSettings(one.data().schema(), new FieldPath("event_type"), Optional.empty()));
    assertThat(compiled.tree().isPresent())
        .as("%s%n%s", one.query(), compiled.diagnostics())
        .isEqualTo(one.compiles());
    one.expected()
        .ifPresent(expected ->
            assertThat(found(one, compiled.tree().orElseThrow()))
                .as(one.query())
                .isEqualTo(expected));
  }

  private static List<Long> found(SuiteCase one, EventQuery query) {
    List<Long> matches =
        one.data().events().stream()
            .filter(event ->
                new ReferenceEvaluator(event.values()).evaluate(query.condition())
                    == ReferenceEvaluator.Truth.HOLDS)
            .map(SuiteData.Event::number)
            .toList();
    return Limits.applied(query.limits(), matches).stream().limit(one.size()).toList();
  }
}
