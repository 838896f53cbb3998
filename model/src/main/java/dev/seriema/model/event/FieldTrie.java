package dev.seriema.model.event;

import dev.seriema.model.schema.FieldPath;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds the wanted paths that a key leads to.
///
/// A node is a wanted field or the start of one (`process.parent` of `process.parent.name`). Each
/// node has an edge to *every* node below it, named by the rest of the path with its dots, so that
/// a dotted key needs one look-up like any other and all mixtures of dots and nesting meet in the
/// same node.
///
/// The edges of a node are a small open-addressing table. A key is told by its length, its first
/// and its last eight bytes; only beyond sixteen bytes is the middle compared too.
final class FieldTrie {
  /// The node of everything that nobody reads: it has no slot and no edges.
  static final int UNWANTED = 0;

  /// The node of a whole event.
  static final int ROOT = 1;

  /// No such edge.
  static final int NO_EDGE = -1;

  /// In place of a slot: nobody reads the value, but what may lie inside of it.
  static final int OBJECT = -2;

  private static final int NO_SLOT = -1;

  private final int[] slots;
  private final String[] names;
  private final int[] tableStarts;
  private final int[] tableMasks;
  private final long[] heads;
  private final long[] tails;
  private final byte[][] keys;
  private final int[] targets;

  private FieldTrie(int nodes, int tableSize) {
    slots = new int[nodes];
    names = new String[nodes];
    tableStarts = new int[nodes];
    tableMasks = new int[nodes];
    heads = new long[tableSize];
    tails = new long[tableSize];
    keys = new byte[tableSize][];
    targets = new int[tableSize];
    Arrays.fill(slots, NO_SLOT);
    Arrays.fill(names, "");
    Arrays.fill(targets, UNWANTED);
  }

  static FieldTrie of(FieldPath[] fields) {
    Map<String, Integer> nodes = nodes(fields);
    Map<Integer, Map<String, Integer>> edges = edges(nodes);
    int tableSize = edges.values().stream().mapToInt(map -> tableSize(map.size())).sum();
    FieldTrie trie = new FieldTrie(nodes.size() + 2, tableSize);
    nodes.forEach((name, node) -> {
      trie.names[node] = name;
      trie.slots[node] = OBJECT;
    });
    for (int slot = 0; slot < fields.length; slot++) {
      trie.slots[node(nodes, fields[slot].name())] = slot;
    }
    int start = 0;
    for (var entry : new TreeMap<>(edges).entrySet()) {
      int node = entry.getKey();
      int size = tableSize(entry.getValue().size());
      trie.tableStarts[node] = start;
      trie.tableMasks[node] = size - 1;
      entry.getValue().forEach((key, target) -> trie.insert(node, key, target));
      start += size;
    }
    return trie;
  }

  /// The slot of a node, [#OBJECT], or -1 where nobody reads the value or anything in it.
  int slot(int node) {
    return slots[node];
  }

  /// The path that leads to a node, with dots.
  String name(int node) {
    return names[node];
  }

  int nodes() {
    return names.length;
  }

  /// Whether any wanted path goes on below a node.
  boolean leadsOn(int node) {
    return tableMasks[node] != 0;
  }

  /// The edge from a node by a key, or [#NO_EDGE].
  ///
  /// @param node one that [#leadsOn]
  int edge(int node, byte[] bytes, int start, int end) {
    int length = end - start;
    long head = head(bytes, start, length);
    long tail = tail(bytes, start, length);
    int mask = tableMasks[node];
    int base = tableStarts[node];
    int at = hash(head, tail, length) & mask;
    while (true) {
      int edge = base + at;
      if (targets[edge] == UNWANTED) {
        return NO_EDGE;
      }
      if (heads[edge] == head && tails[edge] == tail && sameKey(edge, bytes, start, length)) {
        return edge;
      }
      at = (at + 1) & mask;
    }
  }

  /// The node that an edge leads to.
  int target(int edge) {
    return targets[edge];
  }

  /// One more than the greatest edge.
  int edges() {
    return targets.length;
  }

  private boolean sameKey(int edge, byte[] bytes, int start, int length) {
    byte[] key = keys[edge];
    return key.length == length
        && (length <= 2 * Words.BYTES
            || Arrays.equals(key, 0, length, bytes, start, start + length));
  }

  private void insert(int node, String name, int target) {
    byte[] key = name.getBytes(StandardCharsets.UTF_8);
    long head = head(key, 0, key.length);
    long tail = tail(key, 0, key.length);
    int mask = tableMasks[node];
    int base = tableStarts[node];
    int at = hash(head, tail, key.length) & mask;
    while (targets[base + at] != UNWANTED) {
      at = (at + 1) & mask;
    }
    heads[base + at] = head;
    tails[base + at] = tail;
    keys[base + at] = key;
    targets[base + at] = target;
  }

  private static long head(byte[] bytes, int start, int length) {
    if (length >= Words.BYTES) {
      return Words.at(bytes, start);
    }
    if (length == 0) {
      return 0;
    }
    return start + Words.BYTES <= bytes.length
        ? Words.head(Words.at(bytes, start), length)
        : Words.partial(bytes, start, length);
  }

  private static long tail(byte[] bytes, int start, int length) {
    return length > Words.BYTES ? Words.at(bytes, start + length - Words.BYTES) : 0;
  }

  private static int hash(long head, long tail, int length) {
    long mixed = (head ^ Long.rotateLeft(tail, 29) ^ length) * 0x9E37_79B9_7F4A_7C15L;
    return (int) (mixed >>> 40);
  }

  /// A power of two that leaves more than half of the places empty, so that a key nobody wants
  /// mostly meets an empty place at once.
  private static int tableSize(int keys) {
    return Integer.highestOneBit(4 * keys);
  }

  /// All wanted paths and their beginnings, numbered behind [#ROOT].
  private static Map<String, Integer> nodes(FieldPath[] fields) {
    TreeSet<String> names = new TreeSet<>();
    for (FieldPath field : fields) {
      String name = field.name();
      names.add(name);
      for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
        names.add(name.substring(0, dot));
      }
    }
    Map<String, Integer> nodes = new TreeMap<>();
    names.forEach(name -> nodes.put(name, ROOT + 1 + nodes.size()));
    return nodes;
  }

  private static Map<Integer, Map<String, Integer>> edges(Map<String, Integer> nodes) {
    Map<Integer, Map<String, Integer>> edges = new HashMap<>();
    nodes.forEach((name, node) -> {
      edges.computeIfAbsent(ROOT, _ -> new TreeMap<>()).put(name, node);
      for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
        edges
            .computeIfAbsent(node(nodes, name.substring(0, dot)), _ -> new TreeMap<>())
            .put(name.substring(dot + 1), node);
      }
    });
    return edges;
  }

  private static int node(Map<String, Integer> nodes, String name) {
    return Objects.requireNonNull(nodes.get(name));
  }
}
