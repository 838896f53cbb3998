package dev.seriema.cli.query;

import dev.seriema.cli.table.Cell;
import dev.seriema.cli.table.Column;
import dev.seriema.cli.table.TableLayout;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.event.JsonCursor;
import dev.seriema.model.event.JsonCursor.Token;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Shows hits: as lines of JSON, or for a person as a table of what most events have.
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

  public HitView(PrintStream out, Ink ink, int columns, boolean asTable) {
    this.out = out;
    this.ink = ink;
    this.layout = new TableLayout(COLUMNS, columns);
    this.asTable = asTable;
  }

  /// @param hit an object of JSON: `_id`, `_index`, `_source`
  public void show(byte[] hit) {
    if (!asTable) {
      out.write(hit, 0, hit.length);
      out.write('\n');
      return;
    }
    if (!begun) {
      begun = true;
      out.println(ink.faint(layout.head()));
    }
    Map<String, String> values = firstValues(hit);
    out.println(
        layout.row(
            COLUMNS.stream()
                .map(column -> Cell.plain(values.getOrDefault(column.title(), "-")))
                .toList()));
  }

  /// The first value of each field of the hit, by dotted name.
  private static Map<String, String> firstValues(byte[] json) {
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
