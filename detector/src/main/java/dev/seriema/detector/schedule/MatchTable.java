package dev.seriema.detector.schedule;

import java.util.Arrays;

/// Where the matches of a rule are kept, by time: 24 bytes for each.
final class MatchTable {
  private static final int COLUMNS = 3;
  private static final int FEW = 16;

  /// For each match its time, what orders matches of one time, and the number of its event, which
  /// is less than zero where another time stood in.
  private long[] rows = new long[FEW * COLUMNS];

  private int count;

  /// @param number of the event, ascending
  void add(ScheduledPart part, long number) {
    if ((count + 1) * COLUMNS > rows.length) {
      rows = Arrays.copyOf(rows, Math.addExact(rows.length, rows.length));
    }
    rows[count * COLUMNS] = part.time();
    rows[count * COLUMNS + 1] = part.second();
    rows[count * COLUMNS + 2] = part.isSecondary() ? ~number : number;
    count++;
  }

  /// Adds a match to those that are in order, behind those of its times.
  ///
  /// @param number of the event, greater than all
  void insert(ScheduledPart part, long number) {
    add(part, number);
    int place = notBefore(part.time());
    while (place < count - 1 && !isBefore(rows, count - 1, place)) {
      place++;
    }
    long[] row = Arrays.copyOfRange(rows, (count - 1) * COLUMNS, count * COLUMNS);
    int from = place * COLUMNS;
    System.arraycopy(rows, from, rows, from + COLUMNS, (count - 1 - place) * COLUMNS);
    System.arraycopy(row, 0, rows, from, COLUMNS);
  }

  /// Puts the matches in order, once all are there: by time, then by the second time, then as they
  /// were added.
  void sort() {
    long[] from = rows;
    long[] to = new long[isSorted() ? 0 : rows.length];
    for (long width = 1; to.length > 0 && width < count; width *= 2) {
      for (long start = 0; start < count; start += 2 * width) {
        merge(from, to, (int) start, (int) Math.min(start + width, count), end(start, width));
      }
      long[] merged = to;
      to = from;
      from = merged;
    }
    rows = from;
  }

  int count() {
    return count;
  }

  long time(int place) {
    return rows[place * COLUMNS];
  }

  /// The number of the event.
  long number(int place) {
    long number = rows[place * COLUMNS + 2];
    return number < 0 ? ~number : number;
  }

  /// Whether the event lacks the field that decides, and another stood in.
  boolean isSecondary(int place) {
    return rows[place * COLUMNS + 2] < 0;
  }

  /// The place of the first match that is not before a time.
  int notBefore(long time) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (time(middle) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The first of the matches that have the times of one.
  ///
  /// @param least the place of the first that is asked for
  int firstTied(int place, int least) {
    int first = place;
    while (first > least && !isBefore(rows, first - 1, place)) {
      first--;
    }
    return first;
  }

  private boolean isSorted() {
    for (int place = 1; place < count; place++) {
      if (isBefore(rows, place, place - 1)) {
        return false;
      }
    }
    return true;
  }

  private int end(long start, long width) {
    return (int) Math.min(start + 2 * width, count);
  }

  private static void merge(long[] from, long[] to, int start, int middle, int end) {
    int left = start;
    int right = middle;
    for (int place = start; place < end; place++) {
      boolean takeRight = left == middle || (right < end && isBefore(from, right, left));
      System.arraycopy(
          from, (takeRight ? right++ : left++) * COLUMNS, to, place * COLUMNS, COLUMNS);
    }
  }

  private static boolean isBefore(long[] rows, int one, int other) {
    int byTime = Long.compare(rows[one * COLUMNS], rows[other * COLUMNS]);
    return byTime != 0 ? byTime < 0 : rows[one * COLUMNS + 1] < rows[other * COLUMNS + 1];
  }
}
