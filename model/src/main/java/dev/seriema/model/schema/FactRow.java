package dev.seriema.model.schema;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// One row of a shipped table, of which only the cells that are asked for are read.
public final class FactRow {
  private final byte[] text;
  private final int start;
  private final int end;

  /// @param end behind the last byte, without the line end
  FactRow(byte[] text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  public String cell(int column) {
    int from = from(column);
    return new String(text, from, to(from, '\t') - from, StandardCharsets.UTF_8);
  }

  public boolean isEmpty(int column) {
    int from = from(column);
    return from == to(from, '\t');
  }

  /// The items of a cell that lists some between commas.
  public List<String> items(int column) {
    return Arrays.asList(cell(column).split(",", -1));
  }

  /// Whether [#items] has one.
  boolean hasItem(int column, byte[] item) {
    int from = from(column);
    int end = to(from, '\t');
    while (from <= end) {
      int next = Math.min(end, to(from, ','));
      if (Arrays.equals(text, from, next, item, 0, item.length)) {
        return true;
      }
      from = next + 1;
    }
    return false;
  }

  private int from(int column) {
    int from = start;
    for (int passed = 0; passed < column; passed++) {
      from = to(from, '\t') + 1;
    }
    return from;
  }

  private int to(int from, char separator) {
    int at = from;
    while (at < end && text[at] != separator) {
      at++;
    }
    return at;
  }
}
