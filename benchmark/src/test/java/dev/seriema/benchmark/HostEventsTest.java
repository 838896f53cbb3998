package dev.seriema.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostEventsTest {
  private static final int COUNT = 2_000;

  @Test
  void the_same_events_come_again() {
    HostEvents events = new HostEvents(100, 1_000);
    List<String> first = documents(events);
    events.restart();
    assertThat(documents(events)).isEqualTo(first);
    assertThat(events.number()).isEqualTo(COUNT);
    assertThat(events.time()).isEqualTo(COUNT * 1_000L);
  }

  @Test
  void one_in_twenty_is_an_end_and_hosts_repeat() {
    List<String> documents = documents(new HostEvents(100, 1));
    assertThat(documents.stream().filter(document -> document.contains("\"stop \"")).count())
        .isBetween(COUNT / 30L, COUNT / 12L);
    assertThat(documents.stream().map(document -> document.replaceAll(".*8000-", "")).distinct())
        .hasSize(100);
  }

  private static List<String> documents(HostEvents events) {
    List<String> documents = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      events.next();
      documents.add(new String(events.document(), StandardCharsets.UTF_8));
    }
    return documents;
  }
}
