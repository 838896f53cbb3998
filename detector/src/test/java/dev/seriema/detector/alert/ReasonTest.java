package dev.seriema.detector.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.TestRules;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonTest {
  private static final String END = " created low alert Rule r.";

  @Test
  void the_sentence_has_every_part_that_the_event_has() {
    assertThat(
            reason(
                "event.category", "[\"network\",\"process\"]",
                "process.name", "\"curl\"",
                "process.parent.name", "\"sh\"",
                "file.name", "\"a.sh\"",
                "source.ip", "\"192.0.2.1\"",
                "source.port", "51000",
                "destination.ip", "[\"203.0.113.66\"]",
                "destination.port", "443",
                "user.name", "\"deploy\"",
                "host.name", "\"lx-depot-01\""))
        .isEqualTo(
            "network, process event with process curl, parent process sh, file a.sh, source"
                + " 192.0.2.1:51000, destination 203.0.113.66:443, by deploy on lx-depot-01"
                + END);
  }

  @Test
  void what_the_event_does_not_say_is_left_out() {
    assertThat(reason()).isEqualTo("event" + END);
    assertThat(reason("host.name", "\"h\"")).isEqualTo("event on h" + END);
    assertThat(reason("event.category", "\"file\"", "file.name", "\"x\""))
        .isEqualTo("file event with file x," + END);
    assertThat(reason("user.name", "\"root\"")).isEqualTo("event by root" + END);
    assertThat(reason("source.ip", "\"192.0.2.1\"")).isEqualTo("event with source 192.0.2.1" + END);
    assertThat(reason("source.port", "22")).isEqualTo("event" + END);
  }

  @Test
  void a_dash_says_nothing() {
    assertThat(reason("process.name", "\"-\"", "user.name", "[\"-\"]", "host.name", "\"\""))
        .isEqualTo("event" + END);
  }

  @Test
  void a_value_that_is_no_text_is_no_part() {
    assertThat(
            reason(
                "process.name", "[]",
                "file.name", "[{\"x\":1}]",
                "user.name", "null",
                "host.name", "[[\"h\"]]"))
        .isEqualTo("event on h" + END);
  }

  private static String reason(String... namesAndValues) {
    Map<String, byte[]> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return Reason.of(Heading.of(TestRules.eql("r", "any where true").headline()), fields);
  }
}
