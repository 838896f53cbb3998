package dev.seriema.catalog.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.testkit.spec.SpecTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a page says of alerts: a head with names of their fields, and a row for each alert.
///
/// `time` is when it was raised, counted from [SpecTime#START]; `events` the ids of the events that
/// it was made of; `id` a letter for its id, so that a later row may show what replaces a former.
/// Of any other field the value stands there as JSON, text without its quotes; an empty cell is a
/// field that is not there.
///
/// @param rows cells as they are compared
record AlertTable(List<String> head, List<List<String>> rows) {
  AlertTable {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }

  static AlertTable read(String block) {
    List<List<String>> lines = block.lines().map(AlertTable::cells).toList();
    return new AlertTable(
        lines.isEmpty() ? List.of() : lines.getFirst(),
        lines.isEmpty() ? List.of() : lines.subList(1, lines.size()));
  }

  /// The rows that alerts give under this head.
  List<List<String>> of(List<JsonNode> alerts) {
    List<String> ids = new ArrayList<>();
    List<List<String>> found = new ArrayList<>();
    for (JsonNode alert : alerts) {
      String id = alert.path("_id").asText();
      if (!ids.contains(id)) {
        ids.add(id);
      }
      char letter = (char) ('a' + ids.indexOf(id));
      found.add(head.stream().map(name -> cell(name, letter, alert)).toList());
    }
    return found;
  }

  private static String cell(String name, char letter, JsonNode alert) {
    return switch (name) {
      case "id" -> String.valueOf(letter);
      case "time" -> time(alert.path("@timestamp").asText());
      case "events" -> events(alert);
      default -> text(field(name, alert));
    };
  }

  private static String time(String text) {
    Duration since = Duration.between(SpecTime.START, Instant.parse(text));
    return since.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  private static String events(JsonNode alert) {
    List<String> ids = new ArrayList<>();
    for (JsonNode ancestor : alert.path("kibana.alert.ancestors")) {
      if (ancestor.path("type").asText().equals("event")) {
        ids.add(ancestor.path("id").asText());
      }
    }
    return String.join(" ", ids);
  }

  /// A field by its dotted name, whichever part of it is a name of its own.
  private static JsonNode field(String name, JsonNode node) {
    JsonNode found = node.path(name);
    for (int dot = name.indexOf('.'); found.isMissingNode() && dot >= 0; ) {
      JsonNode inner = node.path(name.substring(0, dot));
      found = inner.isMissingNode() ? inner : field(name.substring(dot + 1), inner);
      dot = name.indexOf('.', dot + 1);
    }
    return found;
  }

  private static String text(JsonNode value) {
    return value.isMissingNode() ? "" : value.isTextual() ? value.textValue() : value.toString();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }
}
