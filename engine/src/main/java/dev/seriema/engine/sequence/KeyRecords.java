package dev.seriema.engine.sequence;

import dev.seriema.engine.key.KeyBytes;
import dev.seriema.engine.key.WrittenKey;
import dev.seriema.model.value.Value;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Keys, each with a few whole numbers of whoever remembers something under it: records in pages of
/// bytes, without an object for each. What a removed record took is given to the next one of its
/// size.
final class KeyRecords {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /// Records lie at multiples of it, and their numbers count it.
  private static final int UNIT = Integer.BYTES;

  private static final int PAGE_BITS = 14;
  private static final int PAGE_UNITS = 1 << PAGE_BITS;
  private static final int FEW_UNITS = 64;

  /// A larger record has a page of its own, so that little is lost at the ends of pages.
  private static final int OWN_PAGE_UNITS = PAGE_UNITS / 4;

  /// Stands for a length in the four bytes behind it.
  private static final int LONG = 0xff;

  private final int numbers;
  private byte[][] pages = {new byte[FEW_UNITS * UNIT]};
  private int pagesUsed = 1;
  private final Deque<Integer> pagesFree = new ArrayDeque<>();

  /// The page that records are appended to, and how much of it is used.
  private int page;

  private int pageUsed;

  /// By units the removed records of that size: the number of the first, plus one.
  private int[] free = {};

  private long freeUnits;
  private long units = FEW_UNITS;

  /// @param numbers how many a record has, at least one
  KeyRecords(int numbers) {
    this.numbers = numbers;
  }

  /// What all of it takes, in bytes.
  long size() {
    return units * UNIT + (long) pages.length * Long.BYTES + (long) free.length * Integer.BYTES;
  }

  /// Whether more than half as much lies free as is in use, and a key of this length would take
  /// more still.
  boolean isSparse(int length) {
    int needed = units(length);
    return 3 * freeUnits > units
        && needed <= OWN_PAGE_UNITS
        && pageUsed + needed > PAGE_UNITS
        && !isFree(needed);
  }

  /// @return the number of the record; its numbers are all -1
  int add(byte[] key, int start, int end) {
    int length = end - start;
    int record = take(units(length));
    for (int i = 0; i < numbers; i++) {
      setNumber(record, i, -1);
    }
    byte[] in = page(record);
    int at = offset(record) + numbers * UNIT;
    in[at++] = (byte) Math.min(length, LONG);
    if (length >= LONG) {
      INTS.set(in, at, length);
      at += Integer.BYTES;
    }
    System.arraycopy(key, start, in, at, length);
    return record;
  }

  /// @return the number of a record with the same key and numbers
  int copy(KeyRecords from, int record) {
    int start = from.start(record);
    int copy = add(from.page(record), start, start + from.length(record));
    for (int i = 0; i < numbers; i++) {
      setNumber(copy, i, from.number(record, i));
    }
    return copy;
  }

  void remove(int record) {
    int size = units(length(record));
    if (size > OWN_PAGE_UNITS) {
      int own = record >>> PAGE_BITS;
      pages[own] = new byte[0];
      pagesFree.push(own);
      units -= size;
      return;
    }
    if (size >= free.length) {
      free = Arrays.copyOf(free, size + 1);
    }
    setNumber(record, 0, free[size]);
    free[size] = record + 1;
    freeUnits += size;
  }

  int number(int record, int which) {
    return (int) INTS.get(page(record), offset(record) + which * UNIT);
  }

  void setNumber(int record, int which, int value) {
    INTS.set(page(record), offset(record) + which * UNIT, value);
  }

  int length(int record) {
    byte[] in = page(record);
    int at = offset(record) + numbers * UNIT;
    int length = in[at] & 0xff;
    return length < LONG ? length : (int) INTS.get(in, at + 1);
  }

  boolean isKey(int record, byte[] key, int start, int end) {
    int from = start(record);
    int to = from + length(record);
    return Arrays.equals(page(record), from, to, key, start, end);
  }

  int hash(int record) {
    int start = start(record);
    return KeyBytes.hash(page(record), start, start + length(record));
  }

  /// A copy of the key.
  byte[] key(int record) {
    int start = start(record);
    return Arrays.copyOfRange(page(record), start, start + length(record));
  }

  List<Value> values(int record) {
    int start = start(record);
    return WrittenKey.values(page(record), start, start + length(record));
  }

  private int start(int record) {
    int at = offset(record) + numbers * UNIT;
    return (page(record)[at] & 0xff) < LONG ? at + 1 : at + 1 + Integer.BYTES;
  }

  private int units(int length) {
    int bytes = length < LONG ? 1 + length : 1 + Integer.BYTES + length;
    return numbers + (bytes + UNIT - 1) / UNIT;
  }

  private boolean isFree(int size) {
    return size < free.length && free[size] != 0;
  }

  private int take(int size) {
    if (size > OWN_PAGE_UNITS) {
      return number(addPage(size));
    }
    if (isFree(size)) {
      int record = free[size] - 1;
      free[size] = number(record, 0);
      freeUnits -= size;
      return record;
    }
    if (page == 0 && pageUsed + size > pages[0].length / UNIT && pageUsed + size <= PAGE_UNITS) {
      growFirst(pageUsed + size);
    }
    if (pageUsed + size > pages[page].length / UNIT) {
      page = addPage(PAGE_UNITS);
      pageUsed = 0;
    }
    int record = number(page) + pageUsed;
    pageUsed += size;
    return record;
  }

  private void growFirst(int needed) {
    int before = pages[0].length / UNIT;
    int after = Math.min(PAGE_UNITS, Math.max(needed, 2 * before));
    pages[0] = Arrays.copyOf(pages[0], after * UNIT);
    units += after - before;
  }

  private int addPage(int size) {
    Integer freed = pagesFree.poll();
    int added = freed == null ? pagesUsed++ : freed;
    if (added == pages.length) {
      pages = Arrays.copyOf(pages, 2 * added);
    }
    pages[added] = new byte[size * UNIT];
    units += size;
    return added;
  }

  private byte[] page(int record) {
    return pages[record >>> PAGE_BITS];
  }

  private static int offset(int record) {
    return (record & (PAGE_UNITS - 1)) * UNIT;
  }

  /// The number of the first record of a page.
  private static int number(int page) {
    return Math.toIntExact((long) page << PAGE_BITS);
  }
}
