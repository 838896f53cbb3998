package dev.seriema.testkit.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriema.model.value.Timestamps;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// One event of a page.
///
/// @param fields dotted names and their values, in order of the columns
public record SpecEvent(String id, Map<String, JsonNode> fields) {
  static final String TIMESTAMP = "@timestamp";

  public SpecEvent {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /// When it was, where its field `@timestamp` says so.
  public Optional<Instant> time() {
    return Optional.ofNullable(fields.get(TIMESTAMP))
        .filter(JsonNode::isTextual)
        .flatMap(text -> Timestamps.parse(text.textValue()));
  }

  /// When each of a page's events was, in nanoseconds since 1970. Where none says so they lie a
  /// second apart.
  ///
  /// @throws IllegalArgumentException where only some say so, or they are not in order of time
  public static List<Long> times(List<SpecEvent> events) {
    boolean told = events.stream().anyMatch(event -> event.time().isPresent());
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Instant time =
          told
              ? events.get(i).time().orElseThrow(untimely(events.get(i)))
              : SpecTime.START.plusSeconds(i);
      long nanos = ChronoUnit.NANOS.between(Instant.EPOCH, time);
      if (i > 0 && nanos < times.getLast()) {
        throw untimely(events.get(i)).get();
      }
      times.add(nanos);
    }
    return times;
  }

  private static Supplier<IllegalArgumentException> untimely(SpecEvent event) {
    return () ->
        new IllegalArgumentException("event " + event.id() + " has no time, or an earlier one");
  }

  /// The event as a line of JSON.
  public byte[] document() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    fields.forEach(document::set);
    return document.toString().getBytes(StandardCharsets.UTF_8);
  }
}
