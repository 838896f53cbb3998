package dev.seriema.testkit.spec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads a table of events: a head with `id` and the names of fields, and a row for each event,
/// cells separated by `|`.
///
/// A column `time` tells when an event was, counted from [SpecTime#START], and becomes its
/// `@timestamp`. An empty cell is a missing field. A cell that is JSON (a number, `true`, `null`, a
/// text in quotes, a list, an object) is that; any other is the text that stands there.
final class EventTable {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
          .build();

  private EventTable() {}

  static List<SpecEvent> read(String page, SpecCase.Block block) {
    List<String> lines = block.text().lines().toList();
    if (lines.isEmpty()) {
      throw new SpecFault(page, block.line(), "the table of events is empty");
    }
    List<String> head = cells(lines.getFirst());
    if (!head.getFirst().equals("id") || new HashSet<>(head).size() < head.size()) {
      throw new SpecFault(
          page, block.line(), "the head names `id` and then fields, each once: " + head);
    }
    List<SpecEvent> events = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 1; i < lines.size(); i++) {
      SpecEvent event = row(page, block.line() + i, head, cells(lines.get(i)));
      if (!ids.add(event.id())) {
        throw new SpecFault(page, block.line() + i, "id `" + event.id() + "` is there twice");
      }
      events.add(event);
    }
    return events;
  }

  private static SpecEvent row(String page, int line, List<String> head, List<String> cells) {
    if (cells.size() != head.size() || cells.getFirst().isEmpty()) {
      throw new SpecFault(
          page, line, "a row has " + head.size() + " cells, the first with an id; got " + cells);
    }
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    for (int i = 1; i < head.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        put(page, line, head.get(i), cells.get(i), fields);
      }
    }
    return new SpecEvent(cells.getFirst(), fields);
  }

  private static void put(
      String page, int line, String column, String cell, Map<String, JsonNode> fields) {
    if (column.equals("time")) {
      Instant time =
          SpecTime.read(cell)
              .orElseThrow(() -> new SpecFault(page, line, "`" + cell + "` is no time like `5s`"));
      fields.put(SpecEvent.TIMESTAMP, JsonNodeFactory.instance.textNode(time.toString()));
    } else {
      fields.put(column, value(cell));
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static JsonNode value(String cell) {
    try {
      return JSON.readTree(cell);
    } catch (JsonProcessingException noJson) {
      return JsonNodeFactory.instance.textNode(cell);
    }
  }
}
