package dev.seriema.intake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// The keys of an object as far as its text is at hand, each with the place where its value starts.
///
/// It forgives everything: the text may be cut off anywhere or be no JSON at all.
final class OutermostMembers {
  /// A key that no object has.
  private static final String NONE = "\0";

  private OutermostMembers() {}

  /// @param brace the place of the opening brace
  static Map<String, Integer> of(byte[] bytes, int brace, int end) {
    return of(bytes, brace, end, NONE);
  }

  /// @param last a key behind which nobody wants to know more
  static Map<String, Integer> of(byte[] bytes, int brace, int end, String last) {
    Map<String, Integer> members = new LinkedHashMap<>();
    int depth = 0;
    int keyStart = -1;
    int keyEnd = -1;
    for (int at = brace; at < end; at++) {
      switch (bytes[at]) {
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        case '"' -> {
          int closing = closingQuote(bytes, at + 1, end);
          keyStart = at + 1;
          keyEnd = closing;
          at = closing;
        }
        case ':' -> {
          int value = value(bytes, at + 1, end);
          if (depth == 1 && keyStart >= 0 && value < end) {
            String key = new String(bytes, keyStart, keyEnd - keyStart, StandardCharsets.UTF_8);
            members.putIfAbsent(key, value);
            if (key.equals(last)) {
              return members;
            }
          }
        }
        default -> {}
      }
      if (depth == 0) {
        break;
      }
    }
    return members;
  }

  private static int closingQuote(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] != '"') {
      at += bytes[at] == '\\' ? 2 : 1;
    }
    return Math.min(at, end);
  }

  private static int value(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] >= 0 && bytes[at] <= ' ') {
      at++;
    }
    return at;
  }
}
