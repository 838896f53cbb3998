package dev.seriema.cli.compare;

import dev.seriema.model.event.JsonCursor;
import dev.seriema.model.event.JsonCursor.Token;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.value.Timestamps;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads alerts as they are written: a line each, or a line for each event of a group and then one
/// for all.
final class AlertReader {
  private static final String ALERT = "kibana.alert.";
  private static final String TIMESTAMP = "@timestamp";

  private final Map<String, Rule> rules;

  /// @param rules by uuid
  AlertReader(Map<String, Rule> rules) {
    this.rules = Map.copyOf(rules);
  }

  ComparedAlert read(byte[] documents, int start, int end) {
    List<Map<String, String>> lines = new ArrayList<>();
    for (int at = start; at < end; ) {
      int lineEnd = at;
      while (documents[lineEnd] != '\n') {
        lineEnd++;
      }
      lines.add(members(documents, at, lineEnd));
      at = lineEnd + 1;
    }
    Map<String, String> alert = lines.getLast();
    List<Map<String, String>> parts =
        lines.size() == 1 ? lines : lines.subList(0, lines.size() - 1);
    String counted = alert.getOrDefault(ALERT + "threshold_result", "");
    List<ComparedEvent> events =
        counted.isEmpty() ? parts.stream().map(this::event).toList() : List.of();
    String terms = alert.getOrDefault(ALERT + "suppression.terms", "");
    long original = time(alert, ALERT + "original_time");
    return new ComparedAlert(
        text(alert, ALERT + "rule.uuid"),
        text(alert, TIMESTAMP),
        events,
        alert.getOrDefault(ALERT + "new_terms", "")
            + counted
            + (counted.isEmpty() ? "" : "@" + original)
            + terms,
        terms,
        terms.isEmpty() ? original : time(alert, ALERT + "suppression.start"),
        terms.isEmpty() ? original : time(alert, ALERT + "suppression.end"));
  }

  /// The event of an alert on a single one: its last ancestor.
  private ComparedEvent event(Map<String, String> alert) {
    Map<String, String> last = lastAncestor(alert.getOrDefault(ALERT + "ancestors", "[]"));
    long own = time(alert, ALERT + "original_time");
    return new ComparedEvent(
        last.getOrDefault("index", ""), last.getOrDefault("id", ""), windowTime(alert, own), own);
  }

  private long windowTime(Map<String, String> alert, long own) {
    Rule rule = rules.get(text(alert, ALERT + "rule.uuid"));
    Optional<String> override =
        rule == null
            ? Optional.empty()
            : rule.schedule().timestampOverride().filter(field -> !field.equals(TIMESTAMP));
    if (rule == null || override.isEmpty()) {
      return own;
    }
    long time = time(alert, override.get());
    return time == ComparedEvent.NO_TIME && rule.schedule().fallback() ? own : time;
  }

  /// The members of an object, each as JSON.
  private static Map<String, String> members(byte[] json, int start, int end) {
    JsonCursor cursor = new JsonCursor(json, start, end);
    Map<String, String> members = new HashMap<>();
    if (cursor.next() != Token.OBJECT) {
      throw new IllegalStateException("an alert is an object");
    }
    for (Token token = cursor.next(); token != Token.END_OBJECT; token = cursor.next()) {
      String key = cursor.key();
      if (token == Token.OBJECT || token == Token.ARRAY) {
        cursor.skip();
      }
      members.put(
          key,
          new String(json, cursor.start(), cursor.end() - cursor.start(), StandardCharsets.UTF_8));
    }
    return members;
  }

  private static Map<String, String> lastAncestor(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    JsonCursor cursor = new JsonCursor(bytes, 0, bytes.length);
    cursor.next();
    Map<String, String> last = new HashMap<>();
    for (Token token = cursor.next(); token == Token.OBJECT; token = cursor.next()) {
      last.clear();
      for (Token each = cursor.next(); each != Token.END_OBJECT; each = cursor.next()) {
        if (each == Token.STRING) {
          last.put(cursor.key(), cursor.text());
        }
      }
    }
    return last;
  }

  private static String text(Map<String, String> members, String name) {
    byte[] json = members.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8);
    JsonCursor cursor = new JsonCursor(json, 0, json.length);
    Token token = cursor.next();
    return token == Token.STRING || token == Token.NUMBER ? cursor.text() : "";
  }

  private static long time(Map<String, String> members, String name) {
    return Timestamps.parse(text(members, name))
        .map(Instant::toEpochMilli)
        .orElse(ComparedEvent.NO_TIME);
  }
}
