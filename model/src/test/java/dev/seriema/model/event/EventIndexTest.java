package dev.seriema.model.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventIndexTest {
  private final Scanning scanning =
      Scanning.of("data_stream.type", "data_stream.dataset", "data_stream.namespace", "agent.type");
  private final EventIndex index = new EventIndex(scanning.layout);

  private @Nullable String of(String document) {
    return index.of(scanning.read(document).event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      nullValues = "unknown",
      value = {
        "{\"_index\":\".ds-logs-x-default-2026.11.25-000001\",\"_source\":{\"a\":1}} |"
            + " logs-x-default",
        "{\"_index\":\"east:winlogbeat-7.4.0-2019.08.21\",\"agent.type\":\"auditbeat\"} |"
            + " winlogbeat-7.4.0",
        "{\"data_stream\":{\"type\":\"metrics\",\"dataset\":\"a.b\",\"namespace\":\"lab\"}} |"
            + " metrics-a.b-lab",
        "{\"data_stream.dataset\":\"a.b\",\"agent\":{\"type\":\"filebeat\"}} | logs-a.b-default",
        "{\"data_stream\":{\"type\":\"logs\",\"namespace\":\"lab\"}} | unknown",
        "{\"data_stream\":{\"dataset\":{\"x\":1}},\"agent\":{\"type\":\"filebeat\"}} | filebeat-*",
        "{\"data_stream\":{\"dataset\":[null,7,\"a\"]}} | logs-a-default",
        "{\"agent\":{\"type\":\"winlogbeat\"}} | winlogbeat-*",
        "{\"agent\":{\"type\":\"endpoint\"}} | unknown",
        "{\"a\":1} | unknown"
      })
  void the_index_of_an_event_comes_from_what_it_says_of_itself(
      String document, @Nullable String expected) {
    assertThat(of(document)).isEqualTo(expected);
  }

  @Test
  void the_same_index_is_the_same_text() {
    String first = of("{\"_index\":\"logs-a-default\"}");
    of("{\"_index\":\"logs-b-default\"}");
    assertThat(of("{\"_index\":\"logs-a-default\"}")).isSameAs(first);
  }

  @Test
  void more_names_than_are_kept_are_still_right() {
    for (int round = 0; round < 2; round++) {
      for (int name = 0; name < 3 * EventIndex.NAMES; name++) {
        assertThat(of("{\"data_stream.dataset\":\"d" + name + "\"}"))
            .isEqualTo("logs-d" + name + "-default");
      }
    }
    String endless = "x".repeat(100_000);
    assertThat(of("{\"_index\":\"" + endless + "\"}")).isEqualTo(endless);
  }

  @Test
  void the_layout_must_hold_the_fields() {
    EventLayout layout = EventLayout.of(List.of());
    assertThatThrownBy(() -> new EventIndex(layout)).hasMessageContaining("data_stream.type");
  }
}
