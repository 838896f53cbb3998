package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.cli.state.StateFolder;
import dev.seriema.cli.state.StateSection;
import dev.seriema.cli.state.UnusableStateException;
import dev.seriema.detector.ledger.EventTime;
import dev.seriema.detector.ledger.Ledger;
import dev.seriema.detector.ledger.LedgerForm;
import dev.seriema.detector.ledger.LedgerRule;
import dev.seriema.detector.ledger.LedgerRun;
import dev.seriema.detector.ledger.Losses;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerAnswerTest {
  private static final LedgerRule WEB = new LedgerRule("web-server", 2, "m");

  @TempDir private Path folder;

  @Test
  void what_a_rule_saw_of_a_day_is_told_with_its_gaps() throws Exception {
    keep(
        Ledger.EMPTY
            .with(run("2026-11-24T00:00:00Z", "2026-11-24T09:00:00Z", Losses.NONE))
            .with(run("2026-11-24T12:00:00Z", "2026-11-25T00:00:00Z", new Losses(0, 3, 0, 0, 0))));
    Invocation told = coverage("--rule", "web-server").endsWith(0);
    assertThat(told.out())
        .contains("web-server version 2")
        .contains("seen  2026-11-24T00:00:00Z to 2026-11-24T09:00:00Z  run 1\n")
        .contains("GAP   2026-11-24T09:00:00Z to 2026-11-24T12:00:00Z")
        .contains("2026-11-25T00:00:00Z  run 2, 3 late\n")
        .contains("run --from 2026-11-24T09:00:00Z --to 2026-11-24T12:00:00.001Z --state");

    JsonNode json = Invocation.json(coverage("--output", "json").endsWith(0).out());
    JsonNode rule = json.path("rules").path(0);
    assertThat(rule.path("complete").asBoolean(true)).isFalse();
    assertThat(rule.path("gaps")).hasSize(1);
    assertThat(rule.path("seen").path(1).path("late").asLong()).isEqualTo(3);

    Invocation morning =
        coverage("--from", "2026-11-24T01:00:00Z", "--to", "2026-11-24T02:00:00Z").endsWith(0);
    assertThat(morning.out()).contains("1 of 1 rule saw all of it").contains("all seen");
  }

  @Test
  void a_state_of_another_run_may_be_in_use() throws Exception {
    keep(Ledger.EMPTY.with(run("2026-11-24T00:00:00Z", "2026-11-24T09:00:00Z", Losses.NONE)));
    try (StateFolder _ = StateFolder.open(folder, "stream")) {
      coverage().endsWith(0);
    }
  }

  @Test
  void what_cannot_be_answered_is_said() throws Exception {
    assertThat(coverage().endsWith(2).err()).contains("no run has ended with");
    assertThat(
            Invocation.of("coverage", "--ledger", "--state", folder.resolve("none"))
                .endsWith(2)
                .err())
        .contains("there is no folder");
    keep(Ledger.EMPTY.with(run("2026-11-24T00:00:00Z", "2026-11-24T09:00:00Z", Losses.NONE)));
    assertThat(coverage("--rule", "other").endsWith(2).err()).contains("has known a rule `other`");
    assertThat(coverage("--to", "2020-01-01T00:00:00Z").endsWith(2).err())
        .contains("before it begins");
  }

  private Invocation coverage(Object... more) {
    Object[] all = new Object[more.length + 4];
    all[0] = "coverage";
    all[1] = "--ledger";
    all[2] = "--state";
    all[3] = folder;
    System.arraycopy(more, 0, all, 4, more.length);
    return Invocation.of(all);
  }

  private void keep(Ledger ledger) throws IOException, UnusableStateException {
    try (StateFolder state = StateFolder.open(folder, "stream")) {
      state.write(
          List.of(new StateSection(LedgerForm.SECTION, out -> LedgerForm.write(ledger, out))));
    }
  }

  private static LedgerRun run(String from, String to, Losses losses) {
    EventTime time = new EventTime(Instant.parse(from), Instant.parse(to));
    return new LedgerRun(
        "digest", Map.of(WEB, new LedgerRun.Seen(List.of(time), losses)), Map.of());
  }
}
