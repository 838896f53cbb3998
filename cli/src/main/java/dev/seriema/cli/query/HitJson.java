package dev.seriema.cli.query;

import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.detector.correlation.EventGroup;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.value.Value;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/// Writes what a query finds as JSON. Not thread-safe.
final class HitJson {
  /// With three digits behind the second at least, and more where the moment has more.
  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder().appendInstant().toFormatter();

  private final JsonWriter json = new JsonWriter();

  /// An event: `_id`, `_index` where it is known, `_source`.
  byte[] of(SourceEvent event) {
    json.clear();
    write(event);
    return json.toByteArray();
  }

  /// Events that together are a match: `join_keys`, and `events` with `null` for one that is to be
  /// absent.
  byte[] of(EventGroup group) {
    json.clear();
    json.beginObject().name("join_keys").beginArray();
    group.key().forEach(this::write);
    json.endArray().name("events").beginArray();
    for (@Nullable SourceEvent event : group.events()) {
      if (event == null) {
        json.nothing();
      } else {
        write(event);
      }
    }
    json.endArray().endObject();
    return json.toByteArray();
  }

  private void write(SourceEvent event) {
    json.beginObject().name("_id").string(event.id());
    if (!event.index().isEmpty()) {
      json.name("_index").string(event.index());
    }
    json.name("_source").copy(event.json(), event.start(), event.end());
    json.endObject();
  }

  private void write(Value value) {
    switch (value) {
      case Value.Missing _ -> json.nothing();
      case Value.Text(String text) -> json.string(text);
      case Value.Truth(boolean holds) -> json.truth(holds);
      case Value.Whole(long number) -> json.number(number);
      case Value.Fraction(double number) -> json.number(number);
      case Value.Moment(var instant) -> json.string(MOMENT.format(instant));
      case Value.Address(var address) -> json.string(address.text());
    }
  }
}
