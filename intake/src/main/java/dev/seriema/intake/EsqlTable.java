package dev.seriema.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The answer of an ES|QL query: each row of `values` becomes a document with a member for each
/// column that is not null.
final class EsqlTable {
  private static final byte[] NOTHING = "null".getBytes(StandardCharsets.US_ASCII);

  private final Tellings tellings;
  private final ValueSplitter splitter = new ValueSplitter();

  /// For each column its name as the answer writes it, in quotes.
  private final List<byte[]> names = new ArrayList<>();

  EsqlTable(Tellings tellings) {
    this.tellings = tellings;
  }

  Elements columns() {
    return new Elements() {
      @Override
      public void open() {
        names.clear();
      }

      @Override
      public void take(Documents element) {
        byte[] column = element.take();
        int name = OutermostMembers.of(column, 0, column.length).getOrDefault("name", 0);
        names.add(Arrays.copyOfRange(column, name, valueEnd(column, name)));
      }
    };
  }

  Elements rows() {
    return new Elements() {
      @Override
      public void open() {
        // The columns stand before and stay.
      }

      @Override
      public void take(Documents element) {
        row(element);
      }
    };
  }

  private void row(Documents element) {
    long line = element.openLine();
    int column = element.openColumn();
    byte[] row = element.take();
    Optional<List<Cell>> cells = cells(row);
    if (cells.isEmpty()) {
      // The scanner says what is wrong with it.
      element.begin(line, column);
      element.append(row);
      element.commit();
    } else if (cells.get().size() != names.size()) {
      tellings.place(
          WrapperFault.ROW_STRUCTURE,
          line,
          column,
          "the row has " + cells.get().size() + " values, there are " + names.size() + " columns",
          "ask for the answer without `columnar`, with `columns` before `values`");
    } else {
      write(element, row, cells.get(), line, column);
    }
  }

  private void write(Documents into, byte[] row, List<Cell> cells, long line, int column) {
    TextPlace place = new TextPlace();
    place.set(line, column);
    int placed = 0;
    into.begin(line, column);
    String before = "{";
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      if (!cell.isNull(row)) {
        into.append(before.getBytes(StandardCharsets.US_ASCII));
        into.append(names.get(i));
        into.append(new byte[] {':'});
        place.advance(row, placed, cell.start());
        placed = cell.start();
        into.mark(place.line(), place.column());
        into.append(row, cell.start(), cell.end());
        before = ",";
      }
    }
    into.append((before.equals("{") ? "{}" : "}").getBytes(StandardCharsets.US_ASCII));
    if (into.isTooLong()) {
      tellings.tooLarge(line, column, "the row", into.openLength());
      into.drop();
    } else {
      into.commit();
    }
  }

  /// @return nothing where the row is no sound array
  private Optional<List<Cell>> cells(byte[] row) {
    List<Cell> cells = new ArrayList<>();
    int at = row[0] == '[' ? blanks(row, 1) : row.length;
    boolean isEmpty = at < row.length && row[at] == ']';
    while (at < row.length && !isEmpty) {
      int end = valueEnd(row, at);
      cells.add(new Cell(at, end));
      at = blanks(row, end);
      if (end == cells.getLast().start() || at >= row.length) {
        return Optional.empty();
      }
      if (row[at] == ']') {
        return at == row.length - 1 ? Optional.of(cells) : Optional.empty();
      }
      if (row[at] != ',') {
        return Optional.empty();
      }
      at = blanks(row, at + 1);
    }
    return isEmpty ? Optional.of(cells) : Optional.empty();
  }

  private int valueEnd(byte[] text, int start) {
    splitter.begin(-1);
    return splitter.scan(text, start, text.length);
  }

  private static int blanks(byte[] text, int from) {
    int at = from;
    while (at < text.length && text[at] >= 0 && text[at] <= ' ') {
      at++;
    }
    return at;
  }

  private record Cell(int start, int end) {
    boolean isNull(byte[] row) {
      return Arrays.equals(row, start, end, NOTHING, 0, NOTHING.length);
    }
  }
}
