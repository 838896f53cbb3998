package dev.seriema.cli.query;

import dev.seriema.cli.table.Cell;
import dev.seriema.cli.table.Column;
import dev.seriema.cli.table.TableLayout;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.event.JsonCursor;
import dev.seriema.model.event.JsonCursor.Token;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Shows hits, and groups of them: as lines of JSON, or for a person as a table of what most events
/// have.
public final class HitView {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("@timestamp", 20, 23, 1),
          new Column("_id", 11, 24, 0),
          new Column("event.action", 8, 14, 4),
          new Column("host.name", 11, 14, 2),
          new Column("user.name", 8, 12, 4),
          new Column("process.name", 10, 16, 3),
          new Column("process.command_line", 20, 20, 0));

  private final PrintStream out;
  private final Ink ink;
  private final TableLayout layout;
  private final boolean asTable;
  private boolean begun;
  private int groups;

  public HitView(PrintStream out, Ink ink, int columns, boolean asTable) {
    this.out = out;
    this.ink = ink;
    this.layout = new TableLayout(COLUMNS, columns);
    this.asTable = asTable;
  }

  /// @param hit an object of JSON: `_id`, `_index`, `_source`
  public void show(byte[] hit) {
    if (asTable) {
      begin();
      JsonCursor cursor = new JsonCursor(hit, 0, hit.length);
      cursor.next();
      row(cursor);
    } else {
      line(hit);
    }
  }

  /// @param group an object of JSON: `join_keys`, and `events` of which each is a hit or `null`
  public void showGroup(byte[] group) {
    if (!asTable) {
      line(group);
      return;
    }
    begin();
    JsonCursor cursor = new JsonCursor(group, 0, group.length);
    List<String> keys = new ArrayList<>();
    cursor.next();
    cursor.next();
    for (Token key = cursor.next(); key != Token.END_ARRAY; key = cursor.next()) {
      keys.add(key == Token.NULL ? "-" : cursor.text());
    }
    out.println(ink.strong(++groups + (keys.isEmpty() ? "" : "  " + safe(keys))));
    cursor.next();
    for (Token event = cursor.next(); event != Token.END_ARRAY; event = cursor.next()) {
      if (event == Token.NULL) {
        out.println(ink.faint("- no such event"));
      } else {
        row(cursor);
      }
    }
  }

  private void line(byte[] json) {
    out.write(json, 0, json.length);
    out.write('\n');
  }

  private void begin() {
    if (!begun) {
      begun = true;
      out.println(ink.faint(layout.head()));
    }
  }

  private static String safe(List<String> keys) {
    return DisplayText.safe(String.join(", ", keys));
  }

  /// @param cursor on the object of a hit
  private void row(JsonCursor cursor) {
    Map<String, String> values = firstValues(cursor);
    out.println(
        layout.row(
            COLUMNS.stream()
                .map(column -> Cell.plain(values.getOrDefault(column.title(), "-")))
                .toList()));
  }

  /// The first value of each field of the hit, by dotted name.
  private static Map<String, String> firstValues(JsonCursor cursor) {
    Map<String, String> values = new HashMap<>();
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
