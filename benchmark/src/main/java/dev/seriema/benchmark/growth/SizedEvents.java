package dev.seriema.benchmark.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriema.benchmark.measure.EventLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/// Events of a chosen size: what most rules ask of them is kept of real ones, and the rest is made.
final class SizedEvents {
  private static final int MOST = 500;
  private static final int MOST_BYTES = 4_000_000;
  private static final String UNREAD = "unread_by_rules";
  private static final String WORD = "/opt/service/bin/worker --shard 17 ";

  /// What is kept, as pointers into the event.
  private static final List<String> KEPT =
      List.of(
          "/@timestamp",
          "/event/category",
          "/event/type",
          "/event/action",
          "/host/os/type",
          "/data_stream/dataset",
          "/process/name",
          "/process/executable",
          "/process/command_line",
          "/process/parent/name",
          "/file/path",
          "/file/name");

  private final ObjectMapper json = new ObjectMapper();
  private final EventLines lines;

  SizedEvents(EventLines lines) {
    this.lines = lines;
  }

  /// Events with further fields that no rule names, of 30 bytes each.
  EventLines withOtherFields(int bytes) throws IOException {
    return made(
        bytes,
        event -> {
          ObjectNode other = event.putObject(UNREAD);
          int rest = bytes - length(event);
          for (int field = 0; rest > 0; field++) {
            String name = "field_%05d".formatted(field);
            other.put(name, "value %08d".formatted(field));
            rest -= name.length() + 20;
          }
        });
  }

  /// Events whose command line is as long as it takes; those without one get one.
  EventLines withLongCommandLines(int bytes) throws IOException {
    return made(
        bytes,
        event -> {
          int rest = Math.max(0, bytes - length(event) - 20);
          String words = WORD.repeat(rest / WORD.length() + 1).substring(0, rest);
          event.withObject("/process").put("command_line", words);
        });
  }

  /// Events with so many further fields that no rule names.
  EventLines withMoreFields(int count) throws IOException {
    return made(
        count * 30,
        event -> {
          ObjectNode other = event.putObject(UNREAD);
          for (int field = 0; field < count; field++) {
            other.put("field_%05d".formatted(field), "value %08d".formatted(field));
          }
        });
  }

  private EventLines made(int bytes, Consumer<ObjectNode> growth) throws IOException {
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    int count = Math.min(lines.count(), Math.clamp(MOST_BYTES / Math.max(1, bytes), 20, MOST));
    for (int line = 0; line < count; line++) {
      ObjectNode event = kept(line);
      growth.accept(event);
      made.write(json.writeValueAsBytes(event));
      made.write('\n');
    }
    return EventLines.of(made.toByteArray());
  }

  private ObjectNode kept(int line) throws IOException {
    var whole =
        json.readTree(lines.bytes(), lines.start(line), lines.end(line) - lines.start(line));
    ObjectNode kept = json.createObjectNode();
    for (String pointer : KEPT) {
      var value = whole.at(pointer);
      if (!value.isMissingNode()) {
        int name = pointer.lastIndexOf('/');
        ObjectNode parent = name == 0 ? kept : kept.withObject(pointer.substring(0, name));
        parent.set(pointer.substring(name + 1), value);
      }
    }
    return kept;
  }

  private static int length(ObjectNode event) {
    return event.toString().length();
  }
}
