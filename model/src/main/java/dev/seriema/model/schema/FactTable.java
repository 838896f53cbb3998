package dev.seriema.model.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A shipped table, of which only the rows that are asked for are read.
///
/// The table is UTF-8 with one header line, cells are separated by tabs, and its rows are sorted by
/// the bytes of the first cell, so that a row is found by halving. Loading only looks for line
/// ends.
public final class FactTable {
  private static final String FOLDER = "/dev/seriema/data/";

  private final byte[] text;
  private final List<String> columns;

  /// The rows with a star in their first cell.
  private final List<Integer> starred = new ArrayList<>();

  /// Where each row starts; the last entry is the end of the text.
  private final int[] starts;

  private FactTable(byte[] text) {
    this.text = text;
    int[] found = new int[Math.max(16, text.length / 16)];
    int rows = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '*' && rows > 0) {
        noteStarred(rows - 1);
      } else if (text[i] == '\n') {
        if (rows == found.length) {
          found = Arrays.copyOf(found, 2 * rows);
        }
        found[rows++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, rows);
    columns = List.of(new String(text, 0, starts[0] - 1, StandardCharsets.UTF_8).split("\t", -1));
  }

  /// @param name below the folder of the data, such as `ecs/ecs-fields.tsv`
  /// @return empty where the distribution leaves the table out
  public static Optional<FactTable> load(String name) {
    try (InputStream table = FactTable.class.getResourceAsStream(FOLDER + name)) {
      return table == null ? Optional.empty() : Optional.of(new FactTable(table.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /// Where a column stands in a row.
  public int column(String name) {
    int column = columns.indexOf(name);
    if (column < 0) {
      throw new IllegalStateException("no column " + name + " in " + columns);
    }
    return column;
  }

  /// The rows whose first cell is the key, in the order of the table.
  public List<FactRow> rows(String key) {
    byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
    List<FactRow> rows = new ArrayList<>();
    for (int row = first(wanted); row < starts.length - 1 && compare(row, wanted) == 0; row++) {
      rows.add(row(row));
    }
    return rows;
  }

  /// The rows whose first cell begins with a text, in the order of the table.
  List<FactRow> rowsFrom(String beginning) {
    byte[] wanted = beginning.getBytes(StandardCharsets.UTF_8);
    List<FactRow> rows = new ArrayList<>();
    for (int row = first(wanted); row < starts.length - 1 && begins(row, wanted); row++) {
      rows.add(row(row));
    }
    return rows;
  }

  /// The first row that does not come before a key.
  private int first(byte[] wanted) {
    int low = 0;
    int high = starts.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle, wanted) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean begins(int row, byte[] beginning) {
    int end = starts[row] + beginning.length;
    return end < starts[row + 1]
        && Arrays.equals(text, starts[row], end, beginning, 0, beginning.length);
  }

  /// The rows whose first cell fits the key, where a part of it is `*` and stands for any one part.
  List<FactRow> starredRows(String key) {
    return starred.stream().map(this::row).filter(row -> fits(row.cell(0), key)).toList();
  }

  /// All rows, in the order of the table.
  public List<FactRow> rows() {
    return rowsFrom("");
  }

  private void noteStarred(int row) {
    if (starred.isEmpty() || starred.getLast() != row) {
      starred.add(row);
    }
  }

  private FactRow row(int row) {
    return new FactRow(text, starts[row], starts[row + 1] - 1);
  }

  /// Compares the first cell of a row with a key, as their bytes are ordered.
  private int compare(int row, byte[] key) {
    int end = starts[row];
    while (text[end] != '\t') {
      end++;
    }
    return Arrays.compareUnsigned(text, starts[row], end, key, 0, key.length);
  }

  /// Whether a name fits another, in which a part `*` stands for any one part.
  static boolean fits(String pattern, String name) {
    int at = 0;
    int in = 0;
    while (at <= pattern.length() && in <= name.length()) {
      int end = end(pattern, at);
      int nameEnd = end(name, in);
      boolean star = end == at + 1 && pattern.charAt(at) == '*';
      boolean same = end - at == nameEnd - in && pattern.regionMatches(at, name, in, end - at);
      if (!star && !same) {
        return false;
      }
      at = end + 1;
      in = nameEnd + 1;
    }
    return at > pattern.length() && in > name.length();
  }

  /// Where the part of a dotted name ends that starts at a place.
  private static int end(String name, int start) {
    int dot = name.indexOf('.', start);
    return dot < 0 ? name.length() : dot;
  }
}
