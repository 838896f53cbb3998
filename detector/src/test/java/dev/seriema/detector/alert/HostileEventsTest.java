package dev.seriema.detector.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seriema.detector.TestRules;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whatever an event says, its alert is what the rule says, and an index takes it.
class HostileEventsTest {
  private static final int EVENTS = 3_000;
  private static final EcsSchema ECS = EcsSchema.newest();
  private static final Set<String> PLACES =
      ECS.names().stream()
          .flatMap(name -> new FieldPath(name).ancestors())
          .map(FieldPath::name)
          .collect(Collectors.toSet());
  private static final AlertWriter WRITER =
      new AlertWriter(
          TestRules.full("any where true"), new AlertSchema(ECS), AlertIdScheme.SERIEMA);
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  private static final String[] KEYS = {
    "kibana",
    "\\u006bibana",
    "kibana.alert.severity",
    "kibana.alert.uuid",
    "kibana.alert.ancestors",
    "alert",
    "severity",
    "uuid",
    "rule",
    "ancestors",
    "depth",
    "signal",
    "signal.status",
    "threshold_result",
    "_id",
    "_index",
    "_source",
    "@timestamp",
    "@timestamp.x",
    "event",
    "event.kind",
    "event.kind.x",
    "kind",
    "event.severity",
    "",
    " ",
    ".",
    "process",
    "process.pid",
    "pid",
    "process.name.text",
    "name",
    "source.ip",
    "source.geo.location",
    "location",
    "threat.enrichments",
    "labels",
    "vendor",
    "vendor.a"
  };

  private static final String[] VALUES = {
    "null",
    "true",
    "\"false\"",
    "7",
    "-1.5e300",
    "99999999999999999999",
    "\"12\"",
    "\"critical\"",
    "\"192.0.2.1\"",
    "\"2026-03-02T10:00:00Z\"",
    "\"\"",
    "\"\\u202e\\u0000\"",
    "{}",
    "[]",
    "[[]]",
    "[{}]"
  };

  @Test
  void no_event_changes_what_belongs_to_the_alert() throws IOException {
    Map<String, String> own = own(alert("{}"));
    SplittableRandom seeds = new SplittableRandom(20_261_126);
    for (int i = 0; i < EVENTS; i++) {
      long seed = seeds.nextLong();
      String event = object(new SplittableRandom(seed), 3);
      assertThat(own(alert(event))).as("seed %d: %s", seed, event).isEqualTo(own);
    }
  }

  @Test
  void an_index_takes_every_alert() throws IOException {
    SplittableRandom seeds = new SplittableRandom(611_202);
    for (int i = 0; i < EVENTS; i++) {
      long seed = seeds.nextLong();
      String event = object(new SplittableRandom(seed), 3);
      JsonNode alert = alert(event);
      alert
          .properties()
          .forEach(member ->
              assertThat(isAccepted(member.getKey(), member.getValue()))
                  .as("seed %d: %s in the alert on %s", seed, member, event)
                  .isTrue());
    }
  }

  /// What an alert has that is not copied from its event; `_id` is the first member.
  private static Map<String, String> own(JsonNode alert) {
    Map<String, String> own = new TreeMap<>();
    alert
        .properties()
        .forEach(member -> {
          String name = member.getKey();
          boolean isAlerts =
              name.startsWith("kibana.") || name.equals("_id") || name.equals("event.kind");
          if (isAlerts
              && !name.startsWith("kibana.alert.original_")
              && !name.equals("kibana.alert.reason")) {
            own.put(name, member.getValue().toString());
          }
          assertThat(name)
              .doesNotStartWith("signal")
              .doesNotStartWith("threshold_result")
              .doesNotStartWith("_source")
              .doesNotStartWith("_index");
        });
    own.put("@timestamp", String.valueOf(alert.get("@timestamp")));
    return own;
  }

  private static boolean isAccepted(String name, JsonNode value) {
    if (name.equals("_id") || name.startsWith("kibana.")) {
      return true;
    }
    if (value.isArray()) {
      boolean[] all = {true};
      value.forEach(item -> all[0] &= isAccepted(name, item));
      return all[0];
    }
    return isSoundName(name) && isOfType(type(name), value);
  }

  /// No part is blank, and everything above is a place for fields.
  private static boolean isSoundName(String name) {
    for (String part : name.split("\\.", -1)) {
      if (part.isBlank()) {
        return false;
      }
    }
    return new FieldPath(name).ancestors().allMatch(above -> isPlace(type(above.name())));
  }

  private static boolean isPlace(FieldType type) {
    return type == FieldType.UNKNOWN || type == FieldType.OBJECT || type == FieldType.NESTED;
  }

  private static FieldType type(String name) {
    return ECS.field(new FieldPath(name))
        .map(field -> field.type())
        .orElseGet(() -> PLACES.contains(name) ? FieldType.OBJECT : FieldType.UNKNOWN);
  }

  private static boolean isOfType(FieldType type, JsonNode value) {
    if (value.isNull()) {
      return true;
    }
    return switch (type) {
      case LONG -> value.isObject() ? false : Math.abs(Double.parseDouble(value.asText())) < 0x1p63;
      case IP -> value.asText().equals("192.0.2.1");
      case DATE -> value.isNumber() || value.isTextual();
      case BOOLEAN -> value.isBoolean() || value.asText().matches("|true|false");
      case OBJECT, NESTED -> value.isObject();
      case UNKNOWN, GEO_POINT -> true;
      default -> !value.isObject();
    };
  }

  private static JsonNode alert(String event) throws IOException {
    byte[] json = event.getBytes(StandardCharsets.UTF_8);
    JsonWriter out = new JsonWriter();
    WRITER.write(
        new SourceEvent(json, 0, json.length, "e1", "logs-a", null),
        Addition.NONE,
        Raising.inStream(Instant.parse("2026-03-02T10:00:00Z")),
        out);
    return JSON.readTree(out.toByteArray());
  }

  /// Each key once, as the scanner asks of an event.
  private static String object(RandomGenerator random, int depth) {
    Map<String, String> members = new TreeMap<>();
    for (int i = random.nextInt(1, 7); i > 0; i--) {
      members.put(KEYS[random.nextInt(KEYS.length)], value(random, depth - 1));
    }
    StringBuilder text = new StringBuilder("{");
    members.forEach((key, value) -> {
      text.append(text.length() > 1 ? "," : "").append('"').append(key).append("\":");
      text.append(value);
    });
    return text.append('}').toString();
  }

  private static String value(RandomGenerator random, int depth) {
    int kind = depth == 0 ? 2 : random.nextInt(4);
    return switch (kind) {
      case 0 -> object(random, depth);
      case 1 -> "[" + value(random, depth - 1) + ", " + value(random, depth) + "]";
      default -> VALUES[random.nextInt(VALUES.length)];
    };
  }
}
