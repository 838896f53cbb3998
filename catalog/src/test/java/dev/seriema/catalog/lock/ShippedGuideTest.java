package dev.seriema.catalog.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShippedGuideTest {
  @Test
  void plugins_stand_where_their_names_stood() {
    assertThat(
            ShippedGuide.filled(
                "Run $osquery_0, ${osquery_0} or $osquery_1 for $$5.", Map.of("osquery_0", "!{q}")))
        .isEqualTo("Run !{q}, !{q} or $osquery_1 for $5.");
  }

  @Test
  void a_part_about_setup_ships_beside_the_guide() {
    assertThat(
            ShippedGuide.of(
                """
                ## Triage

                Look.

                ## Setup

                Install the agent.
                Restart.

                ## More

                Text.
                """))
        .contains(
            new ShippedGuide(
                "## Triage\n\nLook.\n\n\n\n## More\n\nText.",
                Optional.of("Install the agent.\nRestart.")));
  }

  @Test
  void a_guide_without_such_a_part_stays_as_it_is() {
    assertThat(ShippedGuide.of("Look.\n")).contains(new ShippedGuide("Look.\n", Optional.empty()));
  }

  @Test
  void a_part_with_marks_ships_in_words_that_are_not_known_here() {
    assertThat(ShippedGuide.of("## Setup\n\n- one\n- two\n")).isEmpty();
    assertThat(ShippedGuide.of("## Setup\n\nSee [the manual](https://example.org).\n")).isEmpty();
  }
}
