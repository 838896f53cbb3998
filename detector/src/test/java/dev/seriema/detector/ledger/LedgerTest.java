package dev.seriema.detector.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriema.model.state.DamagedStateException;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/// Which event time rules have seen, run after run.
class LedgerTest {
  private static final LedgerRule ONE = new LedgerRule("one", 1, "m1");
  private static final LedgerRule TWO = new LedgerRule("two", 3, "m2");
  private static final Losses LATE = new Losses(0, 2, 0, 0, 0);
  private static final EventTime DAY = time(0, 24);

  @Test
  void a_gap_lies_where_no_run_that_ended_has_been() {
    Ledger ledger =
        Ledger.EMPTY
            .with(run(time(2, 6), ONE))
            .with(run(time(6, 9), ONE))
            .with(run(time(12, 24), ONE));
    RuleCoverage coverage = of(ledger, "one");
    assertThat(coverage.gaps()).containsExactly(time(0, 2), time(9, 12));
    assertThat(coverage.seen())
        .extracting(Evaluated::time, Evaluated::firstRun, Evaluated::lastRun)
        .containsExactly(tuple(time(2, 9), 1, 2), tuple(time(12, 24), 3, 3));
    assertThat(coverage.isComplete()).isFalse();
  }

  @Test
  void a_replay_closes_a_gap() {
    Ledger ledger =
        Ledger.EMPTY
            .with(run(time(0, 9), ONE))
            .with(run(time(12, 24), ONE))
            .with(run(time(9, 12), ONE));
    assertThat(of(ledger, "one").isComplete()).isTrue();
    assertThat(of(ledger, "one").seen()).hasSize(1);
  }

  @Test
  void a_late_event_leaves_a_loss_until_its_time_is_evaluated_again() {
    Ledger ledger =
        Ledger.EMPTY.with(run("d", List.of(time(0, 12)), ONE, LATE)).with(run(time(12, 24), ONE));
    RuleCoverage coverage = of(ledger, "one");
    assertThat(coverage.gaps()).isEmpty();
    assertThat(coverage.losses()).isEqualTo(LATE);
    assertThat(coverage.isComplete()).isFalse();
    assertThat(coverage.seen()).hasSize(2);

    RuleCoverage again = of(ledger.with(run(time(0, 12), ONE)), "one");
    assertThat(again.losses()).isEqualTo(Losses.NONE);
    assertThat(again.isComplete()).isTrue();
  }

  @Test
  void what_was_suppressed_was_seen() {
    Losses suppressed = new Losses(0, 0, 9, 0, 0);
    Ledger ledger = Ledger.EMPTY.with(run("d", List.of(DAY), ONE, suppressed));
    assertThat(of(ledger, "one").isComplete()).isTrue();
    assertThat(of(ledger, "one").losses().suppressed()).isEqualTo(9);
  }

  @Test
  void a_rule_that_was_added_later_has_not_seen_what_was_before() {
    Ledger ledger = Ledger.EMPTY.with(run(time(0, 12), ONE)).with(run(time(12, 24), ONE, TWO));
    assertThat(of(ledger, "one").isComplete()).isTrue();
    assertThat(of(ledger, "two").gaps()).containsExactly(time(0, 12));
  }

  @Test
  void a_rule_that_means_something_else_has_seen_nothing_that_the_former_one_saw() {
    LedgerRule changed = new LedgerRule("one", 2, "other");
    Ledger ledger = Ledger.EMPTY.with(run(time(0, 12), ONE)).with(run(time(12, 24), changed));
    assertThat(of(ledger, "one").rule()).isEqualTo(changed);
    assertThat(of(ledger, "one").gaps()).containsExactly(time(0, 12));
  }

  @Test
  void a_rule_that_was_left_out_has_a_gap_and_a_reason() {
    Ledger ledger =
        Ledger.EMPTY
            .with(run(time(0, 12), ONE))
            .with(new LedgerRun("d", Map.of(), Map.of("one", "x", "new", "y")));
    assertThat(of(ledger, "one").gaps()).containsExactly(time(12, 24));
    assertThat(of(ledger, "one").notEvaluated()).contains("x");
    assertThat(of(ledger, "new").gaps()).containsExactly(DAY);
    assertThat(of(ledger, "new").notEvaluated()).contains("y");
  }

  @Test
  void a_run_may_have_seen_several_times() {
    Ledger ledger =
        Ledger.EMPTY.with(run("d", List.of(time(0, 6), time(12, 24)), ONE, Losses.NONE));
    assertThat(of(ledger, "one").gaps()).containsExactly(time(6, 12));
    assertThat(of(ledger.with(run(time(6, 12), ONE)), "one").isComplete()).isTrue();
  }

  @Test
  void a_run_without_events_claims_nothing() {
    Ledger ledger = Ledger.EMPTY.with(run("d", List.of(), ONE, Losses.NONE));
    assertThat(ledger.runs()).isEqualTo(1);
    assertThat(ledger.coverage(Optional.empty(), DAY)).isEmpty();
  }

  @Test
  void of_more_spans_than_are_kept_the_oldest_are_forgotten_and_counted() {
    Ledger ledger = Ledger.EMPTY;
    for (int second = 0; second < Ledger.MOST_SPANS + 5; second++) {
      Instant at = Instant.EPOCH.plusSeconds(2L * second);
      ledger = ledger.with(run(new EventTime(at, at.plusSeconds(1)), ONE));
    }
    assertThat(ledger.forgotten()).isEqualTo(5);
    List<Evaluated> kept = List.copyOf(ledger.seen().values()).getFirst();
    assertThat(kept).hasSize(Ledger.MOST_SPANS);
    assertThat(kept.getFirst().time().from()).isEqualTo(Instant.EPOCH.plusSeconds(10));
    assertThat(ledger.inputs()).hasSize(Ledger.MOST_RUNS);
  }

  @Test
  void it_is_written_down_and_read_again() throws IOException {
    Ledger ledger =
        Ledger.EMPTY
            .with(run("d1", List.of(time(0, 12)), ONE, LATE))
            .with(
                new LedgerRun(
                    "d2",
                    Map.of(TWO, new LedgerRun.Seen(List.of(time(14, 20)), Losses.NONE)),
                    Map.of("three", "is wrong")));
    byte[] written = written(ledger);
    assertThat(LedgerForm.read(new StateInput(new ByteArrayInputStream(written))))
        .isEqualTo(ledger);
    for (int end = 0; end < written.length; end++) {
      byte[] cut = Arrays.copyOf(written, end);
      assertThatThrownBy(() -> LedgerForm.read(new StateInput(new ByteArrayInputStream(cut))))
          .isInstanceOf(DamagedStateException.class);
    }
  }

  private static byte[] written(Ledger ledger) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LedgerForm.write(ledger, new StateOutput(bytes));
    return bytes.toByteArray();
  }

  private static RuleCoverage of(Ledger ledger, String id) {
    List<RuleCoverage> found = ledger.coverage(Optional.of(id), DAY);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static LedgerRun run(EventTime time, LedgerRule... rules) {
    Map<LedgerRule, LedgerRun.Seen> evaluated = new HashMap<>();
    for (LedgerRule rule : rules) {
      evaluated.put(rule, new LedgerRun.Seen(List.of(time), Losses.NONE));
    }
    return new LedgerRun("digest", evaluated, Map.of());
  }

  private static LedgerRun run(
      String inputs, List<EventTime> times, LedgerRule rule, Losses losses) {
    return new LedgerRun(inputs, Map.of(rule, new LedgerRun.Seen(times, losses)), Map.of());
  }

  private static EventTime time(int fromHour, int toHour) {
    Instant day = Instant.parse("2026-03-03T00:00:00Z");
    return new EventTime(day.plusSeconds(3600L * fromHour), day.plusSeconds(3600L * toHour));
  }

  private static Tuple tuple(EventTime time, long first, long last) {
    return Tuple.tuple(time, first, last);
  }
}
