package dev.seriema.engine.sequence;

import dev.seriema.model.value.Value;
import java.util.List;
import java.util.function.IntConsumer;

/// The keys under which something is remembered, without an object for each. A key is known by its
/// number until it is removed or moved, and carries a few whole numbers of whoever remembers.
///
/// The bytes of a key are kept whole and compared whole, so that two keys of one hash stay two.
final class JoinKeys {
  static final int NONE = -1;

  private final int numbers;
  private final IntConsumer moved;
  private final KeyTable table = new KeyTable();
  private KeyRecords records;
  private int bytes;

  /// @param numbers how many a key carries, at least one
  /// @param moved is told the new number of a key that [#add] of another has moved
  JoinKeys(int numbers, IntConsumer moved) {
    this.numbers = numbers;
    this.moved = moved;
    this.records = new KeyRecords(numbers);
  }

  int count() {
    return table.count();
  }

  /// Bytes of the keys that are there.
  int bytes() {
    return bytes;
  }

  /// What all of it takes.
  long size() {
    return table.size() + records.size();
  }

  int find(byte[] key, int start, int end, int hash) {
    for (int slot = table.seek(hash); table.holds(slot, hash); slot++) {
      int found = table.number(slot);
      if (records.isKey(found, key, start, end)) {
        return found;
      }
    }
    return NONE;
  }

  /// @param hash of a key that is not there
  /// @return its number; what it carries is all -1
  int add(byte[] key, int start, int end, int hash) {
    if (records.isSparse(end - start)) {
      moveTogether();
    }
    int number = records.add(key, start, end);
    table.add(hash, number);
    bytes += end - start;
    return number;
  }

  void remove(int number) {
    bytes -= records.length(number);
    table.remove(records.hash(number), number);
    records.remove(number);
    if (table.count() == 0) {
      clear();
    }
  }

  /// Forgets all keys; room that was needed once goes back.
  void clear() {
    table.clear();
    records = new KeyRecords(numbers);
    bytes = 0;
  }

  /// What a key carries.
  int get(int number, int which) {
    return records.number(number, which);
  }

  void set(int number, int which, int value) {
    records.setNumber(number, which, value);
  }

  /// A copy of the bytes of a key.
  byte[] key(int number) {
    return records.key(number);
  }

  List<Value> values(int number) {
    return records.values(number);
  }

  /// Goes through all keys, in no order that means anything.
  void each(IntConsumer keys) {
    table.each(keys);
  }

  private void moveTogether() {
    KeyRecords former = records;
    KeyRecords dense = new KeyRecords(numbers);
    table.replaceEach(number -> dense.copy(former, number));
    records = dense;
    table.each(moved);
  }
}
