package dev.seriema.detector.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.TestRules;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.EcsSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The alert of one rule on one event, a member a line, as its bytes are.
final class AlertLines {
  private AlertLines() {}

  /// @param event one that the rule matches
  static List<String> of(Rule rule, String event) {
    return of(rule, event, "events.ndjson:1");
  }

  static List<String> of(Rule rule, String event, String eventId) {
    DetectorThread thread =
        Detector.of(
                List.of(TestRules.compiled(rule)),
                EcsSchema.newest(),
                DetectorOptions.DEFAULT.withAnyIndex(true))
            .thread();
    byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
    assertThat(thread.take(bytes, 0, bytes.length)).isNull();
    assertThat(thread.matches()).isEqualTo(1);
    JsonWriter json = new JsonWriter();
    String id = thread.writeAlert(0, eventId, json);
    String line = new String(json.toByteArray(), StandardCharsets.UTF_8);
    assertThat(line).startsWith("{\"_id\":\"" + id + "\"").endsWith("}\n");
    return members(line.substring(1, line.length() - 2));
  }

  /// The members of an object, each as its bytes are.
  static List<String> members(String inside) {
    List<String> members = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < inside.length(); i++) {
      char character = inside.charAt(i);
      if (quoted) {
        i += character == '\\' ? 1 : 0;
        quoted = character != '"';
      } else if (character == '"') {
        quoted = true;
      } else if (character == '{' || character == '[') {
        depth++;
      } else if (character == '}' || character == ']') {
        depth--;
      } else if (character == ',' && depth == 0) {
        members.add(inside.substring(start, i));
        start = i + 1;
      }
    }
    members.add(inside.substring(start));
    return members;
  }
}
