package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.seriema.cli.explain.ExplainRun;
import dev.seriema.cli.query.HitOrder;
import dev.seriema.cli.query.QueryRun;
import dev.seriema.cli.reading.EventWindow;
import dev.seriema.cli.reading.Reading;
import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.detector.Detector;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.detector.explain.Explainer;
import dev.seriema.detector.failure.RuleFailedException;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.schema.EcsSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A query or an explanation that fails is told with the event and the reason, as a rule is that
/// `run` sets aside.
class QueriesThatFailTest {
  private static final String SENTENCE =
      "the query failed on event `e2`: IllegalStateException, the function fails";

  @TempDir private Path folder;

  @Test
  void a_query_that_fails_is_told_with_the_event_and_the_reason() {
    EventOrder order = new EventOrder(Detector.TIMESTAMP, Optional.empty());
    for (int threads : List.of(1, 4)) {
      QueryRun run =
          new QueryRun(
              failing().query(),
              new HitOrder(order, true),
              new Reading(ScanLimits.DEFAULT, threads, false, EventWindow.ALL),
              new ReadingTally(null));
      assertTold(
          catchThrowableOfType(
              RuleFailedException.class, () -> run.over(events(), _ -> true, _ -> {})));
    }
  }

  @Test
  void an_explanation_that_fails_is_told_with_the_event_and_the_reason() {
    Compiled rule = failing();
    Explainer explainer =
        Explainer.of(
            rule.condition(),
            new Clause.Leaf(rule.condition(), rule.condition(), List.of(), rule.condition().span()),
            EcsSchema.newest());
    ExplainRun run = new ExplainRun(explainer, Optional.empty(), 3, 1);
    assertTold(
        catchThrowableOfType(
            RuleFailedException.class, () -> run.over(events(), new NobodyWatches())));
  }

  private static void assertTold(@Nullable RuleFailedException fault) {
    assertThat(fault).isNotNull();
    Unable told =
        FailedRules.alone(
            "the query", new RuleId("query"), Objects.requireNonNull(fault), List.of("query", "x"));
    assertThat(told.mark()).isEqualTo("error[RUN-0001]: ");
    assertThat(told.getMessage())
        .startsWith(SENTENCE + ", which is a fault of Seriema. The details to report are in ");
  }

  /// A rule that calls a function which fails for the second event.
  private Compiled failing() {
    Path file = new Workspace(folder).rule("a.toml", "any where event.action == \"login\"");
    Compiled rule =
        CompiledRules.of(List.of(file), new RuleCompiler(_ -> EcsSchema.newest()))
            .ready()
            .getFirst();
    return FailingRules.inMatching(
        rule,
        new FailingRules.FailsFor(
            "b",
            () -> {
              throw new IllegalStateException("the function fails");
            }));
  }

  private List<EventSource> events() {
    Path file =
        new Workspace(folder)
            .events(
                "events.ndjson",
                "{'_id':'e1','_source':{'event.category':'a','event.action':'login','host.name':'a'}}",
                "{'_id':'e2','_source':{'event.category':'a','event.action':'login','host.name':'b'}}");
    return List.of(EventSource.ofFile("events.ndjson", file));
  }

  private static final class NobodyWatches implements ExplainRun.Watcher {
    @Override
    public void finding(IntakeFinding finding) {}

    @Override
    public void progress(@Nullable EventSource source, long events) {}
  }
}
