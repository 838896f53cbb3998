package dev.seriema.benchmark.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.rule.QueryLanguage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// That the parts do what their names say.
class PartsTest {

  @Test
  void a_method_is_named_by_its_words() {
    assertThat(PartsTable.name("dev.seriema.benchmark.parts.ScanParts.scanAnEvent"))
        .isEqualTo("scan an event");
  }

  @Test
  void every_event_that_is_made_is_sound() {
    ScanParts parts = new ScanParts();

    for (int event = 0; event < MadeProcesses.COUNT; event++) {
      assertThat(parts.scanAnEvent()).isNull();
    }
  }

  @Test
  void a_text_of_the_table_is_found_and_another_is_not() {
    TextParts parts = new TextParts();

    for (int text = 0; text < MadeProcesses.COUNT; text++) {
      assertThat(parts.lookUpATextThatIsAmongAThousand()).isNotNegative();
      assertThat(parts.lookUpATextThatIsNotAmongAThousand()).isNegative();
    }
  }

  @Test
  void a_folded_command_line_is_as_long_as_its_letters_ask() {
    TextParts parts = new TextParts();

    assertThat(parts.foldACommandLine()).isGreaterThan(180);
    assertThat(parts.foldACommandLineWithForeignLetters()).isGreaterThan(180);
  }

  @Test
  void some_events_fit_a_pattern_and_some_do_not() {
    WildcardParts parts = new WildcardParts();

    assertThat(count(parts::testTheEndOfAPath)).isBetween(1L, MadeProcesses.COUNT - 1L);
    assertThat(count(parts::testACommandLineForThreeTexts)).isBetween(1L, MadeProcesses.COUNT - 1L);
  }

  @Test
  void sequences_are_completed() {
    SequenceParts parts = new SequenceParts();

    long matches =
        IntStream.range(0, 10_000).mapToLong(_ -> parts.takeAStepOfASequence()).max().orElseThrow();

    assertThat(matches).isPositive();
  }

  @Test
  void the_rule_and_its_queries_are_sound() {
    RuleParts parts = new RuleParts();

    assertThat(parts.readARuleFile().diagnostics()).isEmpty();
    assertThat(parts.readARuleFile().tree().rule()).isPresent();
    assertThat(parts.compileAnEqlQuery().tree()).isPresent();
    assertThat(parts.compileAKqlQuery().tree()).isPresent();
    assertThat(MadeConditions.parsed(QueryLanguage.EQL, "process where").tree()).isEmpty();
  }

  private interface Part {
    boolean holds();
  }

  private static long count(Part part) {
    return IntStream.range(0, MadeProcesses.COUNT).filter(_ -> part.holds()).count();
  }
}
