package dev.seriema.catalog.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.SharedData;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.SpecCase;
import dev.seriema.testkit.spec.SpecPages;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The pages of `specs/rules` about types of rules and about suppression: which alerts a rule
/// raises on a stream of events, with what in them.
final class RuleTypeSpecsTest {
  private static final Path PAGES = SharedData.repository().resolve("specs/rules");

  @TestFactory
  Stream<DynamicTest> every_page_raises_the_alerts_that_it_says() {
    return Stream.of(
            "threshold.md",
            "sample.md",
            "new-terms.md",
            "threat-match.md",
            "machine-learning.md",
            "suppression.md")
        .flatMap(page -> SpecPages.page(PAGES.resolve(page)).stream())
        .map(one -> DynamicTest.dynamicTest(one.page() + ": " + one.name(), () -> run(one)));
  }

  private static void run(SpecCase one) throws Exception {
    one.expectOnly(BlockKind.RULE, BlockKind.EVENTS, BlockKind.ALERTS);
    AlertTable expected = AlertTable.read(one.only(BlockKind.ALERTS));
    for (boolean everyRule : List.of(false, true)) {
      RuleRun run = new RuleRun(one.only(BlockKind.RULE), everyRule);
      assertThat(expected.of(run.alerts(one.events())))
          .as(everyRule ? "with every rule" : "by candidates")
          .isEqualTo(expected.rows());
    }
  }
}
