package dev.seriema.model.event;

import dev.seriema.model.rule.IndexName;
import dev.seriema.model.schema.FieldPath;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The name of the index that an event is in, as patterns of rules speak of it.
///
/// It is `_index`, cut by [IndexName]; without it `<type>-<dataset>-<namespace>` of
/// `data_stream.*`, where a missing type reads `logs` and a missing namespace `default`; without a
/// data set `<agent.type>-*` for a Beat. An event with none of these is of unknown index.
///
/// Names are kept by the bytes they are made of, so that the same index is the same `String`. Not
/// thread-safe.
public final class EventIndex {
  /// The most names kept at a time; a stream with more is named correctly, only more slowly.
  public static final int NAMES = 1_024;

  /// Longer names are made anew at each event: no cluster has them, and keeping them costs memory.
  private static final int LONGEST_KEPT = 1_024;

  private static final FieldPath TYPE = new FieldPath("data_stream.type");
  private static final FieldPath DATASET = new FieldPath("data_stream.dataset");
  private static final FieldPath NAMESPACE = new FieldPath("data_stream.namespace");
  private static final FieldPath AGENT = new FieldPath("agent.type");

  /// What the layout of the events must hold.
  public static final List<FieldPath> FIELDS = List.of(TYPE, DATASET, NAMESPACE, AGENT);

  private static final byte[] BEAT = ascii("beat");
  private static final byte[] LOGS = ascii("logs");
  private static final byte[] DEFAULT = ascii("default");

  private final int type;
  private final int dataset;
  private final int namespace;
  private final int agent;

  private final byte[] @Nullable [] keys = new byte[2 * NAMES][];
  private final String[] names = new String[2 * NAMES];
  private int kept;

  /// What the present name is made of: a mark of its kind, then its parts as bytes.
  private byte[] key = new byte[256];

  private int keyLength;

  /// @throws IllegalArgumentException when the layout lacks one of [#FIELDS]
  public EventIndex(EventLayout layout) {
    for (FieldPath field : FIELDS) {
      if (layout.slot(field) < 0) {
        throw new IllegalArgumentException("the layout lacks " + field);
      }
    }
    type = layout.slot(TYPE);
    dataset = layout.slot(DATASET);
    namespace = layout.slot(NAMESPACE);
    agent = layout.slot(AGENT);
  }

  /// @return `null` when the index is unknown
  public @Nullable String of(Event event) {
    keyLength = 0;
    int indexValue = event.indexValue();
    if (indexValue != Event.NONE && isName(event, indexValue)) {
      append((byte) 'i');
      append(event, indexValue);
      return kept();
    }
    int datasetValue = firstText(event, dataset);
    if (datasetValue != Event.NONE) {
      append((byte) 'd');
      append(event, firstText(event, type), LOGS);
      append((byte) '-');
      append(event, datasetValue);
      append((byte) '-');
      append(event, firstText(event, namespace), DEFAULT);
      return kept();
    }
    int agentValue = firstText(event, agent);
    if (agentValue != Event.NONE && isBeat(event, agentValue)) {
      append((byte) 'b');
      append(event, agentValue);
      append((byte) '-');
      append((byte) '*');
      return kept();
    }
    return null;
  }

  private static int firstText(Event event, int slot) {
    int value = event.first(slot);
    while (value != Event.NONE && !isName(event, value)) {
      value = event.next(value);
    }
    return value;
  }

  /// No index has a name that is empty.
  private static boolean isName(Event event, int value) {
    return event.kind(value) == ValueKind.STRING && event.textEnd(value) > event.textStart(value);
  }

  private static boolean isBeat(Event event, int value) {
    byte[] bytes = event.textBytes(value);
    int end = event.textEnd(value);
    int start = end - BEAT.length;
    return start >= event.textStart(value)
        && Arrays.equals(bytes, start, end, BEAT, 0, BEAT.length);
  }

  private void append(Event event, int value, byte[] otherwise) {
    if (value != Event.NONE) {
      append(event, value);
    } else {
      append(otherwise, 0, otherwise.length);
    }
  }

  private void append(Event event, int value) {
    append(event.textBytes(value), event.textStart(value), event.textEnd(value));
  }

  private void append(byte[] bytes, int start, int end) {
    int length = end - start;
    if (key.length - keyLength < length) {
      key = Arrays.copyOf(key, 2 * (keyLength + length));
    }
    System.arraycopy(bytes, start, key, keyLength, length);
    keyLength += length;
  }

  private void append(byte unit) {
    if (key.length == keyLength) {
      key = Arrays.copyOf(key, 2 * keyLength);
    }
    key[keyLength++] = unit;
  }

  private String kept() {
    if (keyLength > LONGEST_KEPT) {
      return name();
    }
    int mask = keys.length - 1;
    int at = hash() & mask;
    for (byte[] known = keys[at]; known != null; known = keys[at]) {
      if (Arrays.equals(known, 0, known.length, key, 0, keyLength)) {
        return names[at];
      }
      at = (at + 1) & mask;
    }
    if (kept == NAMES) {
      Arrays.fill(keys, null);
      kept = 0;
      at = hash() & mask;
    }
    kept++;
    keys[at] = Arrays.copyOf(key, keyLength);
    names[at] = name();
    return names[at];
  }

  private String name() {
    String parts = new String(key, 1, keyLength - 1, StandardCharsets.UTF_8);
    return key[0] == 'i' ? IndexName.cut(parts) : parts;
  }

  private int hash() {
    int hash = keyLength;
    int at = 0;
    for (; at + Words.BYTES <= keyLength; at += Words.BYTES) {
      hash = 31 * hash + Long.hashCode(Words.at(key, at) * 0x9E37_79B9_7F4A_7C15L);
    }
    for (; at < keyLength; at++) {
      hash = 31 * hash + key[at];
    }
    return hash ^ (hash >>> 15);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
