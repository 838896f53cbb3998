package dev.seriema.catalog.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.SharedData;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.SpecCase;
import dev.seriema.testkit.spec.SpecPages;
import dev.seriema.testkit.spec.SpecTime;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The pages of `specs/rules` about schedules: which alerts a rule raises that is executed at
/// moments, and how its executions end.
final class ScheduleSpecsTest {
  private static final Path PAGES = SharedData.repository().resolve("specs/rules");

  @TestFactory
  Stream<DynamicTest> every_execution_raises_the_alerts_that_the_page_says() {
    return Stream.of("schedule.md", "schedule-suppression.md", "schedule-threat-match.md")
        .flatMap(page -> SpecPages.page(PAGES.resolve(page)).stream())
        .map(one -> DynamicTest.dynamicTest(one.page() + ": " + one.name(), () -> run(one)));
  }

  private static void run(SpecCase one) throws Exception {
    one.expectOnly(
        BlockKind.RULE, BlockKind.EVENTS, BlockKind.AT, BlockKind.EXECUTIONS, BlockKind.ALERTS);
    List<Instant> at = one.optional(BlockKind.AT).map(ScheduleSpecsTest::moments).orElse(List.of());
    AlertTable expected = AlertTable.read(one.only(BlockKind.ALERTS));
    for (boolean everyRule : List.of(false, true)) {
      ExecutedRuleRun run = new ExecutedRuleRun(one.only(BlockKind.RULE), at, everyRule);
      assertThat(expected.of(run.alerts(one.events())))
          .as(everyRule ? "with every rule" : "by candidates")
          .isEqualTo(expected.rows());
      one.optional(BlockKind.EXECUTIONS)
          .map(ExecutionTable::read)
          .ifPresent(table -> assertThat(table.of(run.executed())).isEqualTo(table.rows()));
    }
  }

  private static List<Instant> moments(String block) {
    return block.lines().map(line -> SpecTime.read(line.strip()).orElseThrow()).toList();
  }
}
