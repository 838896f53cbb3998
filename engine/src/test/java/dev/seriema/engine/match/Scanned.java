package dev.seriema.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.schema.FieldPath;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Documents as events, for tests.
final class Scanned {
  private Scanned() {}

  static EventLayout layout(String... fields) {
    return EventLayout.of(Arrays.stream(fields).map(FieldPath::new).toList());
  }

  static Event event(EventLayout layout, String document) {
    return event(layout, document.getBytes(StandardCharsets.UTF_8));
  }

  static Event event(EventLayout layout, byte[] document) {
    Event event = new Event(layout);
    assertThat(
            new EventScanner(layout, ScanLimits.DEFAULT).scan(document, 0, document.length, event))
        .isNull();
    return event;
  }

  /// An event whose field `f` has one value.
  static Event value(String json) {
    return event(layout("f"), "{\"f\":" + json + "}");
  }

  /// An event whose field `f` has one text.
  static Event text(String text) {
    byte[] json = new JsonWriter().string(text).toByteArray();
    return value(new String(json, StandardCharsets.UTF_8));
  }
}
