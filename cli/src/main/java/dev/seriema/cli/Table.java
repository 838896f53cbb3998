package dev.seriema.cli;

import dev.seriema.model.diagnostic.DisplayText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Rows under headings, as wide as the terminal at most: the last column gives way first, then
/// every column wider than its share. Text is made safe to show.
final class Table {
  private static final String GAP = "  ";
  private static final int LEAST_LAST = 16;

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /// One column.
  ///
  /// @param most how wide it may get, in columns of the terminal
  /// @param paint how a cell is coloured, given its text before it is cut
  record Column(String heading, int most, Paint paint) {
    Column(String heading, int most) {
      this(heading, most, _ -> UnaryOperator.identity());
    }
  }

  /// Chooses the colour of a cell by its text.
  interface Paint {
    UnaryOperator<String> of(String text);
  }

  Table(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  void row(List<String> cells) {
    rows.add(cells.stream().map(DisplayText::safe).toList());
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /// @param headings whether to print them
  /// @return lines without their ends
  List<String> lines(int width, UnaryOperator<String> headingPaint, boolean headings) {
    int[] widths = widths(width);
    List<String> lines = new ArrayList<>();
    if (headings) {
      lines.add(
          headingPaint.apply(
              line(columns.stream().map(Column::heading).toList(), widths, false).stripTrailing()));
    }
    for (List<String> row : rows) {
      lines.add(line(row, widths, true));
    }
    return lines;
  }

  private int[] widths(int width) {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      int widest =
          rows.stream().mapToInt(row -> DisplayText.width(row.get(column))).max().orElse(0);
      widths[i] =
          Math.min(
              columns.get(i).most(), Math.max(DisplayText.width(columns.get(i).heading()), widest));
    }
    int used = GAP.length() * (widths.length - 1);
    for (int i = 0; i < widths.length - 1; i++) {
      used += widths[i];
    }
    int last = widths.length - 1;
    widths[last] = Math.min(widths[last], Math.max(LEAST_LAST, width - used));
    return widths;
  }

  private String line(List<String> cells, int[] widths, boolean painted) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = DisplayText.cut(cells.get(i), widths[i]);
      line.append(painted ? columns.get(i).paint().of(cells.get(i)).apply(cell) : cell);
      if (i < widths.length - 1) {
        line.append(" ".repeat(widths[i] - DisplayText.width(cell))).append(GAP);
      }
    }
    return line.toString();
  }
}
