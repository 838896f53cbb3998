package dev.seriema.testkit.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.model.value.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The events of a test, the windows of its executions and its alerts, drawn in time from left to
/// right.
///
/// Events stand with their ids. A window goes from `[` to `]`, the execution that looked at it
/// stands before it. `^` is an alert, a number so many at one place.
public final class RunDrawing {
  private static final int WIDTH = 64;
  private static final char WINDOW = '-';

  private final List<SpecEvent> events;
  private final List<Execution> executions;
  private final List<Instant> alerts;
  private final Instant first;
  private final Duration span;

  private RunDrawing(SpecCase one) {
    events = one.events().stream().filter(event -> time(event).isPresent()).toList();
    executions =
        rows(one, BlockKind.EXECUTIONS)
            .map(RunDrawing::execution)
            .filter(each -> !each.windows.isEmpty())
            .toList();
    alerts =
        rows(one, BlockKind.ALERTS)
            .flatMap(row -> Optional.ofNullable(row.get("time")).flatMap(SpecTime::read).stream())
            .toList();
    List<Instant> times =
        Stream.concat(
                events.stream().flatMap(event -> time(event).stream()),
                Stream.concat(
                    alerts.stream(),
                    executions.stream()
                        .flatMap(each -> each.windows.stream())
                        .flatMap(window -> Stream.of(window.from, window.to))))
            .sorted()
            .toList();
    if (times.isEmpty()) {
      throw one.fault("has nothing to be drawn in time");
    }
    first = times.getFirst();
    span = Duration.between(first, times.getLast());
  }

  /// Records of anomalies say it in another field, as a text or in milliseconds since 1970.
  private static Optional<Instant> time(SpecEvent event) {
    return event
        .time()
        .or(() -> Optional.ofNullable(event.fields().get("timestamp")).flatMap(RunDrawing::moment));
  }

  private static Optional<Instant> moment(JsonNode value) {
    return value.isIntegralNumber()
        ? Optional.of(Instant.ofEpochMilli(value.longValue()))
        : Timestamps.parse(value.asText());
  }

  /// @throws SpecFault where nothing has a time
  public static String of(SpecCase one) {
    return new RunDrawing(one).text();
  }

  private String text() {
    List<String> lines = new ArrayList<>();
    String last = shown(first.plus(span));
    lines.add(label("") + padded(shown(first), WIDTH - last.length()) + last);
    Map<Integer, List<String>> ids = new TreeMap<>();
    for (SpecEvent event : events) {
      ids.computeIfAbsent(column(time(event).orElseThrow()), _ -> new ArrayList<>())
          .add(event.id());
    }
    lines.addAll(marked("events", ids, 1));
    executions.forEach(each -> lines.add(line(each)));
    Map<Integer, List<String>> marks = new TreeMap<>();
    for (Instant alert : alerts) {
      marks.merge(
          column(alert),
          List.of("^"),
          (former, _) -> List.of(former.equals(List.of("^")) ? "2" : more(former.getFirst())));
    }
    lines.addAll(marked("alerts", marks, 0));
    return String.join("\n", lines.stream().map(String::stripTrailing).toList());
  }

  private static String more(String number) {
    return String.valueOf(Integer.parseInt(number) + 1);
  }

  /// As many lines as it takes, so that nothing covers anything.
  ///
  /// @param gap between words of a line, at least
  private static List<String> marked(String label, Map<Integer, List<String>> words, int gap) {
    List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
    words.forEach((column, there) -> there.forEach(word -> place(word, column, gap, lines)));
    List<String> labelled = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      labelled.add(label(line == 0 ? label : "") + lines.get(line));
    }
    return labelled;
  }

  private static void place(String word, int column, int gap, List<StringBuilder> lines) {
    for (StringBuilder line : lines) {
      if (line.isEmpty() || line.length() + gap <= column) {
        line.repeat(" ", column - line.length()).append(word);
        return;
      }
    }
    lines.add(new StringBuilder().repeat(" ", column).append(word));
  }

  private String line(Execution execution) {
    char[] line = new char[WIDTH];
    Arrays.fill(line, ' ');
    for (Window window : execution.windows) {
      int from = column(window.from);
      int to = column(window.to);
      Arrays.fill(line, from, to, WINDOW);
      line[to] = ']';
      line[from] = from == to ? '|' : '[';
    }
    return label(execution.at) + String.valueOf(line);
  }

  private int column(Instant time) {
    return span.isZero()
        ? 0
        : Math.toIntExact(
            Math.round(
                (double) Duration.between(first, time).toNanos() / span.toNanos() * (WIDTH - 1)));
  }

  private static String label(String text) {
    return padded(text, 10);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  /// Such as `1m30s` behind the start of all pages.
  private static String shown(Instant time) {
    Duration since = Duration.between(SpecTime.START, time);
    Duration length = since.abs();
    String parts =
        part(length.toDays(), "d")
            + part(length.toHoursPart(), "h")
            + part(length.toMinutesPart(), "m")
            + part(length.toSecondsPart(), "s")
            + part(length.toMillisPart(), "ms");
    return (since.isNegative() ? "-" : "") + (parts.isEmpty() ? "0s" : parts);
  }

  private static String part(long number, String unit) {
    return number == 0 ? "" : number + unit;
  }

  private static Execution execution(Map<String, String> row) {
    return new Execution(
        row.getOrDefault("at", ""),
        Stream.of(row.getOrDefault("windows", "").split(",", -1))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(RunDrawing::window)
            .toList());
  }

  private static Window window(String text) {
    int between = text.indexOf(" to ");
    return new Window(moment(text.substring(0, between)), moment(text.substring(between + 4)));
  }

  private static Instant moment(String text) {
    boolean isBefore = text.startsWith("-");
    Instant behind = SpecTime.read(isBefore ? text.substring(1) : text).orElseThrow();
    return isBefore ? SpecTime.START.minus(Duration.between(SpecTime.START, behind)) : behind;
  }

  /// The rows of a table, each by the heads of its columns.
  private static Stream<Map<String, String>> rows(SpecCase one, BlockKind kind) {
    List<List<String>> lines =
        one.optional(kind).stream().flatMap(String::lines).map(RunDrawing::cells).toList();
    return lines.stream()
        .skip(1)
        .map(cells -> {
          Map<String, String> row = new TreeMap<>();
          for (int column = 0; column < cells.size(); column++) {
            row.put(lines.getFirst().get(column), cells.get(column));
          }
          return row;
        });
  }

  private static List<String> cells(String line) {
    return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
  }

  private record Execution(String at, List<Window> windows) {}

  private record Window(Instant from, Instant to) {}
}
