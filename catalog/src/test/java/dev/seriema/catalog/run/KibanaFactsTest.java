package dev.seriema.catalog.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The page `docs/kibana-facts.md` names tests that there are.
class KibanaFactsTest {
  /// As many as the facts of Kibana's engine mark as what surprises or is a reported fault.
  private static final int QUIRKS = 27;

  private static final Path FOLDER = SharedData.repository().resolve("docs");
  private static final Pattern ROW = Pattern.compile("^\\| ([0-9]+) \\|", Pattern.MULTILINE);
  private static final Pattern QUIRK = Pattern.compile("^\\| Q([0-9]+) \\|.*$", Pattern.MULTILINE);
  private static final Pattern TEST = Pattern.compile("\\[([^\\]]+)\\]\\((\\.\\./specs/[^)]+)\\)");

  @Test
  void each_quirk_has_its_row_with_a_test_unless_its_rules_do_not_run() throws IOException {
    String page = Files.readString(FOLDER.resolve("kibana-facts.md"), StandardCharsets.UTF_8);
    List<MatchResult> rows = QUIRK.matcher(page).results().toList();
    assertThat(rows.stream().map(row -> Integer.valueOf(row.group(1))).toList())
        .isEqualTo(IntStream.rangeClosed(1, QUIRKS).boxed().toList());
    assertThat(rows)
        .allSatisfy(row ->
            assertThat(
                    TEST.matcher(row.group()).find()
                        || row.group().contains("rules of type `esql` do not run yet"))
                .as(row.group())
                .isTrue());
  }

  @Test
  void each_fact_has_its_row_and_each_test_its_heading() throws IOException {
    String page = Files.readString(FOLDER.resolve("kibana-facts.md"), StandardCharsets.UTF_8);
    List<Integer> rows =
        ROW.matcher(page).results().map(row -> Integer.valueOf(row.group(1))).toList();
    assertThat(rows).isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
    List<MatchResult> tests = TEST.matcher(page).results().toList();
    assertThat(tests).hasSizeGreaterThan(40);
    for (MatchResult test : tests) {
      assertThat(Files.readAllLines(FOLDER.resolve(test.group(2)), StandardCharsets.UTF_8))
          .as(test.group(2))
          .contains("## " + test.group(1));
    }
  }
}
