package dev.seriema.model.event;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// Finds a key that stands twice in one object, wherever it leads; for documents that are read
/// strictly. It costs a second walk over the document.
final class DoubledKeys {
  static final int NONE = -1;

  private final JsonCursor cursor = new JsonCursor(new byte[0], 0, 0);

  /// The keys of each object that is open, the innermost first.
  private final Deque<Set<String>> open = new ArrayDeque<>();

  /// @param start of a document that is sound
  /// @return the opening quote of the first key that its object has already, or [#NONE]
  int first(byte[] bytes, int start, int end) {
    cursor.reset(bytes, start, end);
    open.clear();
    for (var token = cursor.next(); token != JsonCursor.Token.END; token = cursor.next()) {
      if (cursor.hasKey() && !open.element().add(cursor.key())) {
        return cursor.keyStart() - 1;
      }
      switch (token) {
        case OBJECT -> open.push(new HashSet<>());
        case END_OBJECT -> open.remove();
        case ARRAY, END_ARRAY, STRING, NUMBER, TRUE, FALSE, NULL, END -> {}
      }
    }
    return NONE;
  }
}
