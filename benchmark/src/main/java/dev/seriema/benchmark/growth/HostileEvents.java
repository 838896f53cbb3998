package dev.seriema.benchmark.growth;

import dev.seriema.benchmark.measure.EventLines;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Events that nobody would send by accident.
final class HostileEvents {
  private static final int MEGABYTE = 1_000_000;
  private static final int ARGUMENTS = 1_000;
  private static final int EVENTS = 200;

  private static final String START =
      """
      {"@timestamp":"2025-06-01T00:00:00Z","event":{"category":["process"],"type":["start"],\
      "action":"exec"},"host":{"os":{"type":"linux"}},"process":{"name":"bash",\
      "executable":"/usr/bin/bash","parent":{"name":"sshd"},%s}}
      """;

  private HostileEvents() {}

  /// One event with a command line of ten million bytes, of parts that patterns look for.
  static EventLines longValue() {
    String words = "/tmp/curl -o base64 http /dev/tcp ";
    return process("\"command_line\":\"" + words.repeat(10 * MEGABYTE / words.length()) + "\"");
  }

  /// Events with a thousand arguments, none of which is like another.
  static EventLines manyArguments() {
    return events(
        20,
        event ->
            START.formatted(
                IntStream.range(0, ARGUMENTS)
                    .mapToObj(number -> "\"--option-%d=%d\"".formatted(number, number * event))
                    .collect(Collectors.joining(",", "\"args\":[", "]"))));
  }

  /// Events that look up names, one in ten of which a list of [MadeRules#LONG_LIST] has.
  static EventLines names() {
    return events(
        EVENTS,
        event ->
            "{\"event\":{\"category\":[\"network\"]},\"dns\":{\"question\":{\"name\":\"HOST-%d.example\"}}}\n"
                .formatted(event * 10 * MadeRules.LONG_LIST / EVENTS));
  }

  /// Command lines that fit the beginning of every pattern of [MadeRules#sharedPrefix()], and the
  /// end of none.
  static EventLines sharedBeginning() {
    return events(
        EVENTS,
        event ->
            START.formatted(
                "\"command_line\":\"/opt/service/bin/worker --shard %s --for\""
                    .formatted("0123456789 ".repeat(100) + event)));
  }

  private static EventLines process(String member) {
    return EventLines.of(START.formatted(member).getBytes(StandardCharsets.UTF_8));
  }

  private static EventLines events(int count, IntFunction<String> event) {
    return EventLines.of(
        IntStream.range(0, count)
            .mapToObj(event)
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8));
  }
}
