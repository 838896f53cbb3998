package dev.seriema.catalog.run;

import dev.seriema.detector.schedule.Execution;
import dev.seriema.detector.schedule.Window;
import dev.seriema.testkit.spec.SpecTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a page says of executions: a head of `at`, `status`, `warnings`, `windows` and `gap`, as
/// many of them as it wants, and a row for each execution. Times count from [SpecTime#START], and a
/// stretch of time reads `-4m to 5m`.
///
/// @param rows cells as they are compared
record ExecutionTable(List<String> head, List<List<String>> rows) {
  ExecutionTable {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }

  static ExecutionTable read(String block) {
    List<List<String>> lines = block.lines().map(ExecutionTable::cells).toList();
    return new ExecutionTable(lines.getFirst(), lines.subList(1, lines.size()));
  }

  /// The rows that executions give under this head.
  List<List<String>> of(List<Execution> executions) {
    return executions.stream()
        .map(execution -> head.stream().map(name -> cell(name, execution)).toList())
        .toList();
  }

  private static String cell(String name, Execution execution) {
    return switch (name) {
      case "at" -> time(execution.at());
      case "status" -> execution.status().word();
      case "warnings" ->
          execution.warnings().stream()
              .map(Execution.Warning::word)
              .collect(Collectors.joining(", "));
      case "windows" ->
          execution.windows().stream()
              .map(ExecutionTable::window)
              .collect(Collectors.joining(", "));
      case "gap" -> window(execution.gap());
      default -> throw new IllegalArgumentException("an execution has no `" + name + "`");
    };
  }

  private static String window(@Nullable Window window) {
    return window == null ? "" : time(window.from()) + " to " + time(window.to());
  }

  private static String time(long milliseconds) {
    Duration since = Duration.between(SpecTime.START, Instant.ofEpochMilli(milliseconds));
    return since.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }
}
