package dev.seriema.cli.query;

import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.event.JsonCursor;
import dev.seriema.model.event.JsonCursor.Token;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Shows hits: as lines of JSON, or for a person as a table of what most events have.
public final class HitView {
  private static final List<String> COLUMNS =
      List.of(
          "@timestamp",
          "_id",
          "event.action",
          "host.name",
          "user.name",
          "process.name",
          "process.command_line");
  private static final int[] WIDTHS = {23, 24, 14, 14, 12, 16};
  private static final String GAP = "  ";
  private static final int LEAST_LAST = 20;

  private final PrintStream out;
  private final Ink ink;
  private final int columns;
  private final boolean asTable;
  private boolean begun;

  public HitView(PrintStream out, Ink ink, int columns, boolean asTable) {
    this.out = out;
    this.ink = ink;
    this.columns = columns;
    this.asTable = asTable;
  }

  /// @param hit a line of JSON: `_id`, `_index`, `_source`
  public void show(String hit) {
    if (!asTable) {
      out.print(hit);
      out.print('\n');
      return;
    }
    if (!begun) {
      begun = true;
      out.println(ink.faint(line(COLUMNS)));
    }
    Map<String, String> values = firstValues(hit);
    out.println(line(COLUMNS.stream().map(name -> values.getOrDefault(name, "-")).toList()));
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    int left = columns;
    for (int i = 0; i < WIDTHS.length; i++) {
      String cell = DisplayText.cut(DisplayText.safe(cells.get(i)), WIDTHS[i]);
      line.append(cell).append(" ".repeat(WIDTHS[i] - DisplayText.width(cell))).append(GAP);
      left -= WIDTHS[i] + GAP.length();
    }
    String last = DisplayText.safe(cells.get(WIDTHS.length));
    return line.append(DisplayText.cut(last, Math.max(LEAST_LAST, left))).toString();
  }

  /// The first value of each field of the hit, by dotted name.
  private static Map<String, String> firstValues(String hit) {
    byte[] json = hit.getBytes(StandardCharsets.UTF_8);
    JsonCursor cursor = new JsonCursor(json, 0, json.length);
    Map<String, String> values = new HashMap<>();
    cursor.next();
    for (Token token = cursor.next(); token != Token.END_OBJECT; token = cursor.next()) {
      if (token == Token.OBJECT) {
        members(cursor, "", values);
      } else {
        values.put(cursor.key(), cursor.text());
      }
    }
    return values;
  }

  private static void members(JsonCursor cursor, String prefix, Map<String, String> values) {
    for (Token token = cursor.next(); token != Token.END_OBJECT; token = cursor.next()) {
      String name = prefix + cursor.key();
      switch (token) {
        case OBJECT -> members(cursor, name + '.', values);
        case ARRAY -> items(cursor, name, values);
        case STRING, NUMBER, TRUE, FALSE -> values.putIfAbsent(name, cursor.text());
        case NULL -> {}
        case END_OBJECT, END_ARRAY, END -> throw new IllegalStateException("a member is a value");
      }
    }
  }

  private static void items(JsonCursor cursor, String name, Map<String, String> values) {
    for (Token token = cursor.next(); token != Token.END_ARRAY; token = cursor.next()) {
      switch (token) {
        case OBJECT -> members(cursor, name + '.', values);
        case ARRAY -> items(cursor, name, values);
        case STRING, NUMBER, TRUE, FALSE -> values.putIfAbsent(name, cursor.text());
        case NULL -> {}
        case END_OBJECT, END_ARRAY, END -> throw new IllegalStateException("an item is a value");
      }
    }
  }
}
