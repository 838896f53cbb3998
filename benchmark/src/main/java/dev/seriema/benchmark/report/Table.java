package dev.seriema.benchmark.report;

import java.util.ArrayList;
import java.util.List;

/// A table in Markdown whose columns line up: the first to the left, the others, which hold
/// figures, to the right.
public final class Table {
  private final List<List<String>> rows = new ArrayList<>();
  private final int columns;

  public Table(String... headings) {
    columns = headings.length;
    rows.add(List.of(headings));
  }

  /// @param cells as many as there are headings
  public Table row(String... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(
          "%d cells in a table of %d columns".formatted(cells.length, columns));
    }
    rows.add(List.of(cells));
    return this;
  }

  /// Ends with a line feed.
  @Override
  public String toString() {
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int column = 0; column < columns; column++) {
        widths[column] = Math.max(widths[column], Math.max(3, row.get(column).length()));
      }
    }
    StringBuilder text = new StringBuilder();
    append(rows.getFirst(), widths, text);
    for (int column = 0; column < columns; column++) {
      String dashes = "-".repeat(widths[column] - (column == 0 ? 0 : 1));
      text.append(column == 0 ? "| " + dashes : " | " + dashes + ":");
    }
    text.append(" |\n");
    rows.stream().skip(1).forEach(row -> append(row, widths, text));
    return text.toString();
  }

  private static void append(List<String> row, int[] widths, StringBuilder text) {
    for (int column = 0; column < row.size(); column++) {
      String blanks = " ".repeat(widths[column] - row.get(column).length());
      String cell = row.get(column);
      text.append(column == 0 ? "| " + cell + blanks : " | " + blanks + cell);
    }
    text.append(" |\n");
  }
}
