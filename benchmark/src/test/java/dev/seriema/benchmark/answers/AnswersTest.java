package dev.seriema.benchmark.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.SharedData;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {
  private static final Path ROOT = Path.of(System.getProperty("seriema.root", ".."));

  @TempDir private Path work;

  @Test
  void the_rules_that_ship_match_what_the_interpreter_matches() throws Exception {
    Answers answers =
        Answers.compare(
            SharedData.data().resolveSibling("bench"),
            work,
            ROOT.resolve("examples/intrusion/windows.ndjson"),
            1_000,
            List.of(ROOT.resolve("rules")),
            Set.of());

    assertThat(answers.disagreements()).isEmpty();
    assertThat(answers.compared()).isGreaterThan(5);
    assertThat(answers.matches()).isPositive();
  }

  @Test
  void a_disagreement_tells_who_is_alone() {
    Disagreement noted =
        Disagreement.none("a", 3)
            .and(true, false, false)
            .and(false, true, true)
            .and(true, true, false);

    assertThat(noted).isEqualTo(new Disagreement("a", 3, 1, 1, 1));
  }
}
