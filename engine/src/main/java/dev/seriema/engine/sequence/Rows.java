package dev.seriema.engine.sequence;

import java.util.Arrays;

/// Rows of equally many whole numbers, one row behind the other in pages: one look at memory finds
/// all of a row, and more room is taken without copying what is there. A row is known by its number
/// until it is given back; then the number is given again.
final class Rows {
  static final int NONE = -1;

  private static final int PAGE_BITS = 12;
  private static final int PAGE_ROWS = 1 << PAGE_BITS;
  private static final int FEW = 16;

  private final int columns;
  private int[][] pages;

  /// How many rows the pages have room for.
  private int room = FEW;

  private int used;
  private int free = NONE;
  private int count;

  Rows(int columns) {
    this.columns = columns;
    this.pages = new int[][] {new int[FEW * columns]};
  }

  /// How many rows there are.
  int count() {
    return count;
  }

  /// What all of it takes, in bytes.
  long size() {
    return (long) room * columns * Integer.BYTES + (long) pages.length * Long.BYTES;
  }

  /// @return a row whose columns hold anything
  int take() {
    int row = free != NONE ? free : unused();
    free = row == free ? get(row, 0) : free;
    count++;
    return row;
  }

  void giveBack(int row) {
    set(row, 0, free);
    free = row;
    count--;
    if (count == 0) {
      clear();
    }
  }

  /// Forgets all rows; room that was needed once goes back.
  void clear() {
    used = 0;
    free = NONE;
    count = 0;
    if (room > FEW) {
      pages = new int[][] {new int[FEW * columns]};
      room = FEW;
    }
  }

  int get(int row, int column) {
    return pages[row >>> PAGE_BITS][(row & (PAGE_ROWS - 1)) * columns + column];
  }

  void set(int row, int column, int value) {
    pages[row >>> PAGE_BITS][(row & (PAGE_ROWS - 1)) * columns + column] = value;
  }

  /// What stands in a column and the next.
  long getLong(int row, int column) {
    int[] page = pages[row >>> PAGE_BITS];
    int at = (row & (PAGE_ROWS - 1)) * columns + column;
    return ((long) page[at] << Integer.SIZE) | (page[at + 1] & 0xffff_ffffL);
  }

  void setLong(int row, int column, long value) {
    int[] page = pages[row >>> PAGE_BITS];
    int at = (row & (PAGE_ROWS - 1)) * columns + column;
    page[at] = (int) (value >>> Integer.SIZE);
    page[at + 1] = (int) value;
  }

  private int unused() {
    if (used == room) {
      if (room < PAGE_ROWS) {
        room *= 2;
        pages[0] = Arrays.copyOf(pages[0], room * columns);
      } else {
        addPage();
      }
    }
    return used++;
  }

  private void addPage() {
    int number = room >>> PAGE_BITS;
    if (number == pages.length) {
      pages = Arrays.copyOf(pages, 2 * number);
    }
    pages[number] = new int[PAGE_ROWS * columns];
    room += PAGE_ROWS;
  }
}
