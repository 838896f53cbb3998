package dev.seriema.cli.table;

import dev.seriema.model.diagnostic.DisplayText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The columns of a table that fit a terminal, each with a fixed width, so that rows can be shown
/// as they come and none is broken over two lines.
///
/// The last column takes the space that the others leave.
public final class TableLayout {
  private static final String GAP = "  ";

  private final List<Column> columns;
  private final List<Integer> shown;
  private final int[] widths;

  /// @param width of the terminal; columns of rank 0 are shown even where they need more
  public TableLayout(List<Column> columns, int width) {
    this.columns = List.copyOf(columns);
    this.shown = fitting(columns, width);
    this.widths = widths(width);
  }

  /// How many characters of the last column can be seen.
  public int lastWidth() {
    return widths[widths.length - 1];
  }

  /// The titles.
  public String head() {
    return row(columns.stream().map(column -> Cell.plain(column.title())).toList());
  }

  /// @param cells one for each column, also for those that are not shown
  public String row(List<Cell> cells) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < shown.size(); i++) {
      Cell cell = cells.get(shown.get(i));
      String text = DisplayText.cut(DisplayText.safe(cell.text()), widths[i]);
      if (i == shown.size() - 1) {
        return row.append(cell.paint().apply(text)).toString();
      }
      String padded = text + " ".repeat(widths[i] - DisplayText.width(text));
      row.append(cell.paint().apply(padded)).append(GAP);
    }
    throw new IllegalStateException("a table has columns");
  }

  private static List<Integer> fitting(List<Column> columns, int width) {
    List<Integer> shown = new ArrayList<>(IntStream.range(0, columns.size()).boxed().toList());
    int highest = columns.stream().mapToInt(Column::rank).max().orElse(0);
    for (int rank = highest; rank > 0 && least(columns, shown) > width; rank--) {
      int goes = rank;
      shown.removeIf(place -> columns.get(place).rank() == goes);
    }
    return List.copyOf(shown);
  }

  private static int least(List<Column> columns, List<Integer> shown) {
    return GAP.length() * (shown.size() - 1)
        + shown.stream().mapToInt(place -> columns.get(place).least()).sum();
  }

  private int[] widths(int width) {
    int spare = Math.max(0, width - least(columns, shown));
    int[] widths = new int[shown.size()];
    for (int i = 0; i < widths.length; i++) {
      Column column = columns.get(shown.get(i));
      int more = Math.min(spare, column.wanted() - column.least());
      widths[i] = column.least() + more;
      spare -= more;
    }
    widths[widths.length - 1] += spare;
    return widths;
  }
}
