package dev.seriema.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.schema.FieldPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A scanner and its event, for tests that read one document after another.
final class Scanning {
  final EventLayout layout;
  final Event event;
  private final EventScanner scanner;

  private Scanning(EventLayout layout, ScanLimits limits) {
    this.layout = layout;
    this.event = new Event(layout);
    this.scanner = new EventScanner(layout, limits);
  }

  static Scanning of(String... fields) {
    return within(ScanLimits.DEFAULT, fields);
  }

  static Scanning within(ScanLimits limits, String... fields) {
    return new Scanning(EventLayout.of(Stream.of(fields).map(FieldPath::new).toList()), limits);
  }

  @Nullable ScanFault scan(String document) {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    return scanner.scan(bytes, 0, bytes.length, event);
  }

  /// Scans a document that must be sound.
  Scanning read(String document) {
    assertThat(scan(document)).as(document).isNull();
    return this;
  }

  /// The values of a field, objects as their JSON.
  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    int slot = layout.slot(new FieldPath(field));
    for (int value = event.first(slot); value != Event.NONE; value = event.next(value)) {
      texts.add(event.text(value));
    }
    return texts;
  }

  List<ValueKind> kinds(String field) {
    List<ValueKind> kinds = new ArrayList<>();
    int slot = layout.slot(new FieldPath(field));
    for (int value = event.first(slot); value != Event.NONE; value = event.next(value)) {
      kinds.add(event.kind(value));
    }
    return kinds;
  }

  String document() {
    int length = event.documentEnd() - event.documentStart();
    return new String(event.document(), event.documentStart(), length, StandardCharsets.UTF_8);
  }
}
