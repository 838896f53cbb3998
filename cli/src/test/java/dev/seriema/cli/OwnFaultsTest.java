package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.cli.run.RunAccounts;
import dev.seriema.cli.run.RunTally;
import dev.seriema.cli.run.UnevenAccountsException;
import dev.seriema.model.diagnostic.Ink;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A fault of Seriema itself ends with 3 and says where its details are.
class OwnFaultsTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final OwnFaults faults =
      new OwnFaults(
          new Terminal(
              new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
              new PrintStream(err, true, StandardCharsets.UTF_8),
              false,
              false,
              Ink.NONE,
              Ink.NONE,
              80));

  @Test
  void accounts_that_do_not_add_up_are_told_with_their_numbers() {
    assertThat(faults.tell(uneven(), List.of("run"))).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Seriema failed, and not because of anything you did")
        .contains("7 rules found, 5 accounted for")
        .containsPattern("The details to report are in .*seriema-fault-");
  }

  /// As at the end of a run that lost two rules.
  private static UnevenAccountsException uneven() {
    RunAccounts accounts =
        new RunAccounts(new RunTally(0), new ReadingTally(null), List.of(), 7, 5);
    try {
      accounts.check();
    } catch (UnevenAccountsException fault) {
      return fault;
    }
    throw new AssertionError("the accounts add up");
  }
}
