package dev.seriema.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Where in a wrapper an array stands whose elements matter.
///
/// @param keys from the outermost object inwards; none for an array that is outermost itself
/// @param elements what becomes of its elements
record FramePath(List<String> keys, Elements elements) {
  FramePath {
    keys = List.copyOf(keys);
  }

  boolean goesBeyond(int level) {
    return keys.size() > level;
  }

  boolean endsAt(int level) {
    return keys.size() == level;
  }

  /// @param level of the object that has the key, from 1
  boolean hasKey(int level, byte[] key, int length) {
    if (!goesBeyond(level - 1)) {
      return false;
    }
    byte[] wanted = keys.get(level - 1).getBytes(StandardCharsets.UTF_8);
    return Arrays.equals(wanted, 0, wanted.length, key, 0, length);
  }
}
