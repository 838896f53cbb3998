package dev.seriema.cli.run;

import dev.seriema.detector.schedule.Execution;
import dev.seriema.detector.schedule.Window;
import dev.seriema.model.event.JsonWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Executions of rules as `--stats` prints them.
final class ExecutionsJson {
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private ExecutionsJson() {}

  static void write(List<Execution> executions, JsonWriter json) {
    json.name("executions").beginArray();
    executions.forEach(execution -> write(execution, json));
    json.endArray();
  }

  private static void write(Execution execution, JsonWriter json) {
    json.beginObject().name("rule_id").string(execution.rule().id());
    json.name("at").string(time(execution.at()));
    json.name("status").string(execution.status().word());
    json.name("warnings").beginArray();
    execution.warnings().forEach(warning -> json.string(warning.word()));
    json.endArray();
    Window gap = execution.gap();
    json.name("gap_ms").number(gap == null ? 0 : gap.to() - gap.from());
    json.name("gap");
    if (gap == null) {
      json.nothing();
    } else {
      window(gap, json);
    }
    json.name("windows").beginArray();
    execution.windows().forEach(window -> window(window, json));
    json.endArray().endObject();
  }

  private static void window(Window window, JsonWriter json) {
    json.beginArray().string(time(window.from())).string(time(window.to())).endArray();
  }

  private static String time(long milliseconds) {
    return MILLISECONDS.format(Instant.ofEpochMilli(milliseconds));
  }
}
