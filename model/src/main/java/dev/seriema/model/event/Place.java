package dev.seriema.model.event;

import java.util.Arrays;

/// Where the reading of a document stands: [DocumentWalk] and [SeamWalk] hand it to one another.
///
/// The arrays tell for each depth what lies around; whoever goes deeper writes them.
final class Place {
  /// No place in the document.
  static final int NOWHERE = -1;

  /// The byte that comes next.
  int at;

  /// How many objects and arrays are open.
  int depth;

  /// The link, as [ExpectedKeys] has it, of the value that comes next or was read last.
  int link;

  /// The seam that led to that value, or [Seams#NONE].
  int seam;

  /// For each depth the link of the object or array that is open there.
  final int[] links;

  /// For each depth its number, which no other object of this document has.
  final int[] objects;

  /// The first key that stands twice in an object of the event.
  int doubledKey;

  private final int[] lastSeenIn;

  /// The number of the object that was opened last, of this document or a former one.
  private int lastObject;

  /// @param edges of the trie
  Place(int depth, int edges) {
    links = new int[depth];
    objects = new int[depth];
    lastSeenIn = new int[edges];
  }

  void begin() {
    doubledKey = NOWHERE;
    if (lastObject > Integer.MAX_VALUE - ScanLimits.GREATEST_DOCUMENT) {
      lastObject = 0;
      Arrays.fill(lastSeenIn, 0);
    }
  }

  /// For each edge of the trie the last object that had its key.
  int[] lastSeenIn() {
    return lastSeenIn;
  }

  /// A number for an object or array that is opened.
  int nextObject() {
    return ++lastObject;
  }

  /// Notes that an object has a key, for the first time or once more.
  ///
  /// @param edge of the key, or [FieldTrie#NO_EDGE]
  /// @param quote in front of it
  void see(int edge, int depthOfKey, int quote) {
    if (edge >= 0) {
      int object = objects[depthOfKey - 1];
      if (lastSeenIn[edge] == object && doubledKey == NOWHERE) {
        doubledKey = quote;
      }
      lastSeenIn[edge] = object;
    }
  }
}
