package dev.seriema.engine.sequence;

import dev.seriema.engine.key.KeyBytes;
import dev.seriema.engine.key.KeyWriter;
import dev.seriema.engine.key.WrittenKey;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.value.Value;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// An event that satisfies one stage of a query or more, as an operator sees it: when it happened,
/// how its caller calls it, and under which keys it serves which stages.
///
/// Reused from event to event: [#begin], then [#satisfies(int)] for each stage, then the keys, from
/// [KeyReader#read] or [#join]. Stages are numbered as in the query; `until` comes behind the last.
public final class Hit {
  private static final int FEW = 4;

  /// Marks of an event that was written: it may begin something, keys of it were passed over.
  static final int BEGINS = 1;

  static final int PASSED_OVER = 2;

  private final int wordsPerKey;

  /// The stages that need nothing open before them.
  private final long[] beginning;

  private final long[] satisfied;
  private final KeyWriter writer = new KeyWriter();

  private long reference;

  /// Gives the number of the event; null once it has.
  private @Nullable LongSupplier numbering;

  private long time;
  private int keys;
  private boolean keysPassedOver;
  private int[] ends = new int[FEW];
  private int[] hashes = new int[FEW];
  private long[] words;

  private Hit(int stages, int beginning) {
    wordsPerKey = (stages + Long.SIZE - 1) / Long.SIZE;
    BitSet first = new BitSet();
    first.set(0, beginning);
    this.beginning = Arrays.copyOf(first.toLongArray(), wordsPerKey);
    satisfied = new long[wordsPerKey];
    words = new long[FEW * wordsPerKey];
  }

  /// For the events of one sequence query.
  public static Hit of(SequenceQuery query) {
    int beginning = 1;
    while (query.stages().get(beginning - 1).absent()) {
      beginning++;
    }
    return new Hit(query.stages().size() + 1, beginning);
  }

  /// For the events of one sample query.
  public static Hit of(SampleQuery query) {
    return new Hit(query.stages().size(), query.stages().size());
  }

  /// Forgets the former event and takes up another.
  ///
  /// @param reference not negative, and greater than that of every event before it in order
  /// @param time in nanoseconds since 1970
  public void begin(long reference, long time) {
    this.reference = reference;
    this.numbering = null;
    this.time = time;
    keys = 0;
    keysPassedOver = false;
    writer.clear();
    Arrays.fill(satisfied, 0);
  }

  /// Notes that the event satisfies the condition of a stage.
  public void satisfies(int stage) {
    satisfied[stage >> 6] |= 1L << stage;
  }

  /// Has the event serve stages under one key.
  ///
  /// @param key one value for each join key of the query, missing where an optional one is absent
  /// @param served the stages, whether or not [#satisfies(int)] was told of them
  public void join(List<Value> key, BitSet served) {
    key.forEach(writer::write);
    long[] words = Arrays.copyOf(served.toLongArray(), wordsPerKey);
    commit(words, words);
  }

  /// How many bytes [#writeTo] writes; 0 where the event has no key and none was passed over, so
  /// that it takes no part.
  public int length() {
    return keys == 0 && !keysPassedOver
        ? 0
        : 1 + keys * (2 * Integer.BYTES + wordsPerKey * Long.BYTES) + writer.length();
  }

  /// Writes what the event is to the query, without its number and time, for a hit elsewhere in the
  /// process to take up.
  public void writeTo(ByteBuffer bytes) {
    bytes.put((byte) ((keysPassedOver ? PASSED_OVER : 0) | (begins() ? BEGINS : 0)));
    for (int key = 0; key < keys; key++) {
      int length = keyEnd(key) - keyStart(key);
      bytes.putInt(length).putInt(hashes[key]).put(writer.bytes(), keyStart(key), length);
      for (int word = 0; word < wordsPerKey; word++) {
        bytes.putLong(words[key * wordsPerKey + word]);
      }
    }
  }

  /// Whether an event that was written can do nothing but go on with what is open. It is the
  /// cheapest question, and for most events that satisfy a stage it is the last.
  public static boolean onlyGoesOn(ByteBuffer written) {
    return written.get(written.position()) == 0;
  }

  /// Forgets the former event and takes up another that was read elsewhere.
  ///
  /// @param numbering gives the number, as [#begin] wants it; asked only where the event is kept
  /// @param time in nanoseconds since 1970
  /// @param written what [#writeTo] of a hit of the same query wrote, and nothing behind it
  public void takeUp(LongSupplier numbering, long time, ByteBuffer written) {
    begin(0, time);
    this.numbering = numbering;
    keysPassedOver = (written.get() & PASSED_OVER) != 0;
    while (written.hasRemaining()) {
      int length = written.getInt();
      int hash = written.getInt();
      writer.copy(written, length);
      add(hash);
      for (int word = 0; word < wordsPerKey; word++) {
        words[(keys - 1) * wordsPerKey + word] = written.getLong();
      }
    }
  }

  public long reference() {
    if (numbering != null) {
      reference = numbering.getAsLong();
      numbering = null;
    }
    return reference;
  }

  /// In nanoseconds since 1970.
  public long time() {
    return time;
  }

  boolean satisfiesAny(long[] mask) {
    for (int i = 0; i < wordsPerKey; i++) {
      if ((satisfied[i] & mask[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  /// How many distinct keys the event has.
  public int keys() {
    return keys;
  }

  /// Whether a bound left out keys of the event.
  boolean hasKeysPassedOver() {
    return keysPassedOver;
  }

  void passOver() {
    keysPassedOver = true;
  }

  byte[] keyBytes() {
    return writer.bytes();
  }

  int keyStart(int key) {
    return key == 0 ? 0 : ends[key - 1];
  }

  int keyEnd(int key) {
    return ends[key];
  }

  int keyHash(int key) {
    return hashes[key];
  }

  /// The values of one of its keys, in the order of the query's join keys.
  ///
  /// @param key from 0
  /// @param values how many the query has
  public List<Value> key(int key, int values) {
    return values == 0 ? List.of() : WrittenKey.values(writer.bytes(), keyStart(key), keyEnd(key));
  }

  /// Whether the event serves a stage under one of its keys.
  public boolean serves(int key, int stage) {
    return (words[key * wordsPerKey + (stage >> 6)] & 1L << stage) != 0;
  }

  /// Where the bytes of the next key go.
  KeyWriter writer() {
    return writer;
  }

  /// Has the event serve, under the key that was just written, all stages of a mask that it
  /// satisfies.
  void commit(long[] mask) {
    commit(mask, satisfied);
  }

  private void commit(long[] mask, long[] among) {
    int start = keys == 0 ? 0 : ends[keys - 1];
    int hash = KeyBytes.hash(writer.bytes(), start, writer.length());
    int key = 0;
    while (key < keys && !isKey(key, hash, start)) {
      key++;
    }
    if (key == keys) {
      add(hash);
    } else {
      writer.cut(start);
    }
    for (int i = 0; i < wordsPerKey; i++) {
      words[key * wordsPerKey + i] |= mask[i] & among[i];
    }
  }

  private boolean begins() {
    for (int i = 0; i < keys * wordsPerKey; i++) {
      if ((words[i] & beginning[i % wordsPerKey]) != 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isKey(int key, int hash, int start) {
    return hashes[key] == hash
        && Arrays.equals(
            writer.bytes(), keyStart(key), ends[key], writer.bytes(), start, writer.length());
  }

  private void add(int hash) {
    if (keys == ends.length) {
      ends = Arrays.copyOf(ends, 2 * keys);
      hashes = Arrays.copyOf(hashes, 2 * keys);
      words = Arrays.copyOf(words, 2 * keys * wordsPerKey);
    }
    ends[keys] = writer.length();
    hashes[keys] = hash;
    Arrays.fill(words, keys * wordsPerKey, (keys + 1) * wordsPerKey, 0);
    keys++;
  }
}
