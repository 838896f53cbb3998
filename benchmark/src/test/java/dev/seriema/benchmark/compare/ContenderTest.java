package dev.seriema.benchmark.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.benchmark.bars.PeerBars;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContenderTest {
  private final List<Contender> all = Contender.ALL_OF_THEM;

  @Test
  void each_row_has_a_key_of_its_own_and_a_rival_that_needs_no_library() {
    List<String> keys = all.stream().map(Contender::key).toList();

    assertThat(keys).doesNotHaveDuplicates();
    assertThat(all)
        .allSatisfy(contender -> {
          assertThat(keys).contains(contender.rivalKey());
          assertThat(of(contender.rivalKey()).needsLibrary()).isFalse();
        });
  }

  @Test
  void a_rival_has_as_many_rules_and_events() {
    assertThat(of("esper/100").rivalKey()).isEqualTo("seriema/100");
    assertThat(of("duckdb-2/batch").rivalKey()).isEqualTo("seriema-2/batch");
    assertThat(of("duckdb-2").rivalKey()).isEqualTo("seriema");
  }

  @Test
  void a_large_batch_stays_large() {
    assertThat(of("duckdb-2/batch").events(20_000)).isEqualTo(200_000);
    assertThat(of("duckdb-2").events(20_000)).isEqualTo(20_000);
    assertThat(of("lucene").events(20_000)).isEqualTo(4_000);
    assertThat(of("lucene").events(500)).isEqualTo(500);
  }

  @Test
  void every_program_that_has_a_bar_can_be_asked_for() {
    assertThat(all.stream().map(Contender::name)).containsAll(PeerBars.PROGRAMS);
  }

  private Contender of(String key) {
    return all.stream().filter(contender -> contender.key().equals(key)).findFirst().orElseThrow();
  }
}
