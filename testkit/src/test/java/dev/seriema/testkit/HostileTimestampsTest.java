package dev.seriema.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.value.Timestamps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HostileTimestampsTest {
  @Test
  void every_spelling_is_the_expected_moment_or_none() throws IOException {
    Path hostile = SharedData.data().resolve("hostile");
    List<String> lines = Files.readAllLines(hostile.resolve("timestamps.ndjson"));
    JsonNode judgements =
        new ObjectMapper()
            .readTree(hostile.resolve("expectations.json").toFile())
            .path("timestamps.ndjson")
            .path("lines");
    Map<Integer, String> surprises = new TreeMap<>();
    for (JsonNode judgement : judgements) {
      int line = judgement.path("line").asInt();
      long moment = moment(lines.get(line - 1));
      boolean right =
          switch (judgement.path("expect").asText("moment")) {
            case "moment" -> moment == judgement.path("epoch_nanos").asLong();
            case "refuse", "missing" -> moment == Timestamps.NONE;
            case "either" -> true;
            default -> false;
          };
      if (!right) {
        surprises.put(line, judgement + " but " + moment);
      }
    }
    assertThat(surprises).isEmpty();
    assertThat(judgements).hasSize(43);
  }

  private static long moment(String line) {
    EventLayout layout = EventLayout.of(List.of(new FieldPath("@timestamp")));
    Event event = new Event(layout);
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    assertThat(new EventScanner(layout, ScanLimits.DEFAULT).scan(bytes, 0, bytes.length, event))
        .as(line)
        .isNull();
    int value = event.first(0);
    return value == Event.NONE ? Timestamps.NONE : event.epochNanos(value);
  }
}
