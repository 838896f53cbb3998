package dev.seriema.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private static final EventLines NO_LINES = EventLines.of(new byte[0]);

  private final List<String> passes = new ArrayList<>();

  @Test
  void each_round_has_one_pass_of_each_work_and_begins_with_another()
      throws IOException, InterruptedException {
    Rounds rounds = new Rounds(List.of(work("a", 1), work("b", 2), work("c", 3)), NO_LINES);

    List<List<Took>> measured = rounds.measure(4);

    assertThat(passes).containsExactly("a", "b", "c", "b", "c", "a", "c", "a", "b", "a", "b", "c");
    assertThat(measured).hasSize(4).allSatisfy(round -> assertThat(round).hasSize(3));
    assertThat(rounds.answers()).containsExactly(1, 2, 3);
  }

  @Test
  void before_the_compiler_rests_each_work_has_passes_that_do_not_count()
      throws IOException, InterruptedException {
    Rounds rounds = new Rounds(List.of(work("a", 1), work("b", 2)), NO_LINES);

    rounds.settle(0.1);

    assertThat(passes).contains("a", "b");
    assertThat(rounds.measure(0)).isEmpty();
  }

  @Test
  void a_work_that_finds_something_else_the_next_time_is_no_measurement() {
    Rounds rounds = new Rounds(List.of(work("a", 1, 1, 2)), NO_LINES);

    assertThatIllegalStateException()
        .isThrownBy(() -> rounds.measure(3))
        .withMessage("a found 1 in one pass and 2 in another");
  }

  private Work work(String name, long... answers) {
    return new Work() {
      private int pass;

      @Override
      public String name() {
        return name;
      }

      @Override
      public long pass(EventLines lines) {
        passes.add(name);
        return answers[Math.min(pass++, answers.length - 1)];
      }
    };
  }
}
