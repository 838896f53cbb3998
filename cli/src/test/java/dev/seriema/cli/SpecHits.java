package dev.seriema.cli;

import dev.seriema.testkit.spec.SpecEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// The events of a page as hits of a search, a line each.
final class SpecHits {
  private SpecHits() {}

  static String of(List<SpecEvent> events) {
    return events.stream().map(SpecHits::line).collect(Collectors.joining());
  }

  private static String line(SpecEvent event) {
    return "{\"_index\":\"logs-spec-default\",\"_id\":\"%s\",\"_source\":%s}\n"
        .formatted(event.id(), new String(event.document(), StandardCharsets.UTF_8));
  }
}
