package dev.seriema.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.detector.failure.RuleFailure;
import dev.seriema.detector.failure.RuleFailure.Doing;
import dev.seriema.detector.failure.RuleFailureText;
import dev.seriema.model.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is told of a rule that failed, and what `--stats` says.
class RuleFailureTextTest {
  private static final Instant NOON = Instant.parse("2026-03-15T12:00:00Z");

  record Told(Doing doing, String place) {}

  static List<Told> places() {
    return List.of(
        new Told(new Doing.Beginning(), "before the first event"),
        new Told(new Doing.OnEvent("", "a.ndjson:3"), "on event `a.ndjson:3`"),
        new Told(new Doing.OnEvent("logs-app", "e1"), "on event `e1` of index `logs-app`"),
        new Told(new Doing.AtTime(NOON), "at 2026-03-15T12:00:00Z"),
        new Told(new Doing.Executed(NOON), "when it was executed at 2026-03-15T12:00:00Z"),
        new Told(new Doing.AtTheEnd(), "at the end of the input"));
  }

  @ParameterizedTest
  @MethodSource("places")
  void a_failure_is_told_with_its_place_and_its_reason(Told told) {
    assertThat(text(new IllegalStateException("no such group"), told.doing).sentence())
        .isEqualTo(
            "rule `r` failed "
                + told.place
                + " and is set aside: IllegalStateException, no such group");
  }

  @Test
  void a_reason_is_its_name_where_it_says_nothing_and_is_safe_and_short_where_it_does() {
    assertThat(text(new StackOverflowError(), new Doing.AtTheEnd()).reason())
        .isEqualTo("StackOverflowError");
    assertThat(text(new IllegalStateException("\u001b[31m"), new Doing.AtTheEnd()).reason())
        .doesNotContain("\u001b");
    assertThat(text(new IllegalStateException("x".repeat(999)), new Doing.AtTheEnd()).reason())
        .hasSizeLessThan(250);
  }

  @Test
  void what_a_machine_says_only_until_it_is_warm_is_left_out() {
    assertThat(text(new ArithmeticException("long overflow"), new Doing.AtTheEnd()).reason())
        .isEqualTo("ArithmeticException");
    assertThat(text(new ArrayIndexOutOfBoundsException(3), new Doing.AtTheEnd()).reason())
        .isEqualTo("ArrayIndexOutOfBoundsException");
  }

  @Test
  void counts_name_the_rule_the_reason_and_what_was_broken_off() {
    RunTally tally = new RunTally(1);
    tally.found(0, 3);
    tally.raised(0, true);
    RuleFailureText text = text(new StackOverflowError(), new Doing.OnEvent("", "e1"));
    tally.setAside(List.of(text.failure()));
    RunStats stats =
        new RunStats(
            tally,
            new ReadingTally(null),
            1,
            List.of(),
            List.of(text),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            1);
    assertThat(stats.json())
        .contains(
            "\"set_aside\":[{\"rule_id\":\"r\",\"code\":\"RUN-0001\",\"reason\":\"StackOverflowError\",\"place\":\"on"
                + " event `e1`\",\"broken_off\":2}]")
        .contains("\"found\":1,\"created\":1");
  }

  private static RuleFailureText text(Throwable cause, Doing doing) {
    return new RuleFailureText(new RuleId("r"), RuleFailure.of(0, cause, doing));
  }
}
