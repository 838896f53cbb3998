package dev.seriema.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriema.cli.reading.BlockFindings;
import dev.seriema.cli.reading.EventWindow;
import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.model.event.EventFault;
import dev.seriema.model.rule.RuleId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is lost or counted twice shows at the end of a run.
class RunAccountsTest {
  private static final RuleId LOSING = new RuleId("losing");

  private final RunTally tally = new RunTally(2);
  private final ReadingTally reading = new ReadingTally(null);

  @Test
  void what_adds_up_is_in_order() {
    tally.found(1, 4);
    tally.raised(1, true);
    tally.raised(1, false);
    tally.suppressed(1);
    tally.suppressed(1);
    BlockResult block = block(refused());
    tally.add(block, _ -> false);
    reading.add(block.findings(), _ -> {});
    assertThat(tally.found()).isEqualTo(4);
    assertThat(tally.read()).isEqualTo(1);
    assertThatCode(() -> check(2, 0)).doesNotThrowAnyException();
  }

  @Test
  void a_match_of_which_nobody_knows_what_became_is_a_fault_that_names_the_rule() {
    tally.found(1, 2);
    tally.raised(1, true);
    tally.found(0, 1);
    tally.raised(0, false);
    assertThatThrownBy(() -> check(2, 0))
        .isInstanceOf(UnevenAccountsException.class)
        .hasMessage(
            "the accounts of the run do not add up: 2 matches of rule losing, 1 accounted for");
  }

  @Test
  void an_alert_without_a_match_is_a_fault() {
    tally.raised(1, true);
    assertThatThrownBy(() -> check(2, 0)).hasMessageContaining("0 matches of rule losing, 1 ");
  }

  @Test
  void a_document_that_is_lost_is_a_fault() {
    tally.add(block(refused()), _ -> false);
    assertThatThrownBy(() -> check(2, 0)).hasMessageContaining("1 documents read, 0 accounted for");
  }

  @Test
  void a_rule_that_neither_runs_nor_is_left_out_is_a_fault() {
    assertThatCode(() -> check(5, 3)).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(5, 2)).hasMessageContaining("5 rules found, 4 accounted for");
  }

  @Test
  void every_sum_that_does_not_hold_is_told() {
    tally.found(0, 1);
    tally.found(1, 1);
    List<String> told = new ArrayList<>();
    try {
      check(3, 0);
    } catch (UnevenAccountsException fault) {
      told.addAll(List.of(String.valueOf(fault.getMessage()).split("; ", -1)));
    }
    assertThat(told).hasSize(3);
  }

  private void check(int rulesFound, int leftOut) {
    new RunAccounts(tally, reading, List.of(new RuleId("sound"), LOSING), rulesFound, leftOut)
        .check();
  }

  private static BlockResult block(IntakeFinding refused) {
    BlockResult block =
        new BlockResult(
            new BlockFindings(List.of(refused), false), null, null, false, EventWindow.ALL);
    block.refused(1);
    return block;
  }

  private static IntakeFinding refused() {
    EventSource source = EventSource.ofFile("a.ndjson", Path.of("a.ndjson"));
    return new IntakeFinding(
        EventFault.TOO_LARGE, source.name(), 1, 0, "a line is too long", Optional.empty());
  }
}
