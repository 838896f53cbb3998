package dev.seriema.languages.eql.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.eql.EqlSettings;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.testkit.Limits;
import dev.seriema.testkit.ReferenceEvaluator;
import dev.seriema.testkit.sequence.JoinedEvent;
import dev.seriema.testkit.sequence.JoinedEvents;
import dev.seriema.testkit.sequence.ReferenceSamples;
import dev.seriema.testkit.sequence.ReferenceSequences;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The public suite's sequences and samples, found slowly and obviously.
class PeerJoinsTest {
  private static final int CASES = 199;

  @TestFactory
  Stream<DynamicTest> every_sequence_and_sample_of_elasticsearch_holds() throws IOException {
    List<JoinedCase> cases = new ElasticsearchSuite().joined();
    return Stream.concat(
        Stream.of(
            DynamicTest.dynamicTest("no case is lost", () -> assertThat(cases).hasSize(CASES))),
        cases.stream().map(one -> DynamicTest.dynamicTest(one.id(), () -> run(one))));
  }

  private static void run(JoinedCase one) {
    Parsed<Optional<Query>> compiled =
        Eql.compile(
            one.query(),
            new EqlSettings(one.data().schema(), new FieldPath("event_type"), Optional.empty()));
    assertThat(compiled.tree().isPresent())
        .as("%s%n%s", one.query(), compiled.diagnostics())
        .isEqualTo(one.compiles());
    if (!one.alternatives().isEmpty()) {
      assertThat(found(one, compiled.tree().orElseThrow())).isIn(one.alternatives());
    }
  }

  private static List<Long> found(JoinedCase one, Query query) {
    List<JoinedEvents> matches =
        switch (query) {
          case SequenceQuery sequence -> {
            List<Stage> stages = new ArrayList<>(sequence.stages());
            sequence.until().ifPresent(stages::add);
            yield ReferenceSequences.matches(sequence, joined(one, stages));
          }
          case SampleQuery sample ->
              ReferenceSamples.matches(sample, joined(one, sample.stages()), one.samplesPerKey());
          case EventQuery _ -> throw new IllegalArgumentException(one.query());
        };
    return Limits.applied(query.limits(), matches).stream()
        .limit(one.size())
        .flatMap(match -> match.events().stream())
        .map(event -> event.map(present -> number(one, present)).orElse(-1L))
        .toList();
  }

  private static long number(JoinedCase one, JoinedEvent event) {
    return one.data().events().get(Math.toIntExact(event.number())).number();
  }

  private static List<JoinedEvent> joined(JoinedCase one, List<Stage> stages) {
    List<JoinedEvent> joined = new ArrayList<>();
    for (SuiteData.Event event : one.data().events()) {
      long nanos = ChronoUnit.NANOS.between(Instant.EPOCH, event.time());
      ReferenceEvaluator values = new ReferenceEvaluator(event.values());
      joined.add(JoinedEvent.of(joined.size(), nanos, stages, values));
    }
    return joined;
  }
}
