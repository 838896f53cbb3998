package dev.seriema.detector.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.TestRules;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.EventStore;
import dev.seriema.detector.correlation.SuppressedDetection;
import dev.seriema.detector.exception.RuleExceptions;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Timestamps;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Exceptions that end are judged by the moment of an execution, whenever the event was.
class ExpiringExceptionsTest implements Alerts {
  private static final SourceSpan SPAN = new SourceSpan(0, 0);
  private static final Instant EVENT = Instant.parse("2026-03-02T09:58:00Z");
  private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

  private final List<Instant> raised = new ArrayList<>();
  private final List<Execution> executed = new ArrayList<>();

  @Test
  void an_exception_counts_for_an_execution_at_its_very_end_and_for_none_later()
      throws IOException {
    Executions executions = run("any where true", false);
    assertThat(raised).containsExactly(TEN.plusMillis(1));
    assertThat(executions.found().values())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.excepted()).isEqualTo(1);
          assertThat(found.matches()).isEqualTo(2);
        });
  }

  @Test
  void an_excepted_event_is_there_for_a_sequence_once_its_exception_has_ended() throws IOException {
    run("sequence [any where true] [any where true]", false);
    assertThat(raised).containsExactly(TEN.plusMillis(1));
  }

  @Test
  void exceptions_that_no_search_in_eql_can_ask_are_told_and_not_applied() throws IOException {
    run("any where true", true);
    assertThat(raised).containsExactly(TEN, TEN.plusMillis(1));
    assertThat(executed)
        .allSatisfy(each -> {
          assertThat(each.warnings()).containsExactly(Execution.Warning.EXCEPTIONS_NOT_APPLIED);
          assertThat(each.status()).isEqualTo(Execution.Status.PARTIAL_FAILURE);
        });
  }

  private Executions run(String query, boolean afterSearch) throws IOException {
    Compiled plain = TestRules.compiled(TestRules.eql("r", query));
    Compiled rule =
        new Compiled(
            plain.rule(),
            plain.query(),
            plain.task(),
            Optional.empty(),
            new RuleExceptions(
                List.of(new RuleExceptions.Group(Optional.of(TEN), afterSearch, onHost("a")))),
            List.of());
    List<Instant> at = List.of(TEN, TEN.plusMillis(1));
    Detector detector =
        Detector.of(
            List.of(rule),
            EcsSchema.newest(),
            DetectorOptions.DEFAULT.withSchedule(new Scheduling.ByExecutions(at)));
    DetectorThread thread = detector.thread();
    Executions executions = detector.executions(EventStore.inMemory(), RuleFailures.FATAL);
    for (String host : query.startsWith("sequence") ? List.of("b", "a") : List.of("a")) {
      byte[] event =
          "{\"@timestamp\":\"%s\",\"host.name\":\"%s\"}"
              .formatted(EVENT, host)
              .getBytes(StandardCharsets.UTF_8);
      thread.take(event, 0, event.length);
      long time = Timestamps.nanos(EVENT);
      executions.add(true, thread.correlated(thread.orders().iterator().next(), time, host));
    }
    executions.run(new Moments(at, 0, 0), detector::hasIndex, this);
    return executions;
  }

  private static Condition onHost(String host) {
    return new Condition.Test(
        new Field(new FieldPath("host.name"), FieldType.KEYWORD),
        new Predicate.OneOf(List.of(Value.of(host)), LetterCase.EXACT),
        SPAN);
  }

  @Override
  public Standing offer(Detection detection, Instant moment, boolean hasRoom) {
    raised.add(moment);
    return Standing.NEW;
  }

  @Override
  public void again(SuppressedDetection detection, Instant at) {
    throw new AssertionError("the rule counts nothing");
  }

  @Override
  public void executed(Execution execution) {
    executed.add(execution);
  }

  @Override
  public void finished(Executions all) {}
}
