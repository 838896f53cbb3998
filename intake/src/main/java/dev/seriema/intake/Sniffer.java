package dev.seriema.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Recognises by its beginning what an unpacked input is.
///
/// JSON lines are what has a line that starts an object, unless its beginning is that of a wrapper.
/// So a bad first line costs that line, and a file in another format costs one message.
final class Sniffer {
  /// The longest beginning that is looked at.
  static final int LONGEST = 1 << 16;

  private static final int ENOUGH_LINES = 10;

  private static final Set<String> BULK_ACTIONS = Set.of("index", "create", "update", "delete");
  private static final Set<String> RESPONSE_KEYS =
      Set.of("took", "timed_out", "_shards", "_scroll_id", "pit_id");

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final boolean complete;

  /// @param complete whether the input ends at `end`
  Sniffer(byte[] bytes, int start, int end, boolean complete) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.complete = complete;
  }

  /// Whether more bytes could change the answer.
  boolean isUndecided() {
    if (complete || end - start >= LONGEST) {
      return false;
    }
    int first = firstSign(start);
    if (end - start < Magic.BYTES || first == end) {
      return true;
    }
    int firstEnd = lineEnd(first);
    if (firstEnd == end) {
      return true;
    }
    if (bytes[first] == '{') {
      return goesOn(firstEnd);
    }
    int lines = 0;
    for (int line = first; line < end; line = firstSign(lineEnd(line))) {
      lines++;
    }
    return lines < ENOUGH_LINES;
  }

  /// What it is if it is not lines of JSON.
  Optional<OtherFormat> otherFormat() {
    Optional<OtherFormat> binary = Magic.of(bytes, start, end);
    int first = firstSign(start);
    if (binary.isPresent() || first == end) {
      return binary;
    }
    return switch (bytes[first]) {
      case '{' -> wrapper(first);
      case '[' -> isLineOfItsOwn(first) ? Optional.empty() : Optional.of(OtherFormat.JSON_ARRAY);
      default -> hasObjectLine(first) ? Optional.empty() : Optional.of(nameOfText(first));
    };
  }

  private Optional<OtherFormat> wrapper(int first) {
    Map<String, Integer> members = OutermostMembers.of(bytes, first, end);
    if (isResponse(members)) {
      return Optional.of(OtherFormat.SEARCH_RESPONSE);
    }
    if (isMember(members, "columns", '[') && isMember(members, "values", '[')) {
      return Optional.of(OtherFormat.ESQL_ANSWER);
    }
    if (isBulkAction(members)) {
      return Optional.of(OtherFormat.BULK_BODY);
    }
    return isOverSeveralLines(first) ? Optional.of(OtherFormat.PRETTY_PRINTED) : Optional.empty();
  }

  /// `hits` holds `hits`, or the signs of a response stand beside it where its inside is too far.
  private boolean isResponse(Map<String, Integer> members) {
    return isMember(members, "hits", '{')
        && (RESPONSE_KEYS.stream().anyMatch(members::containsKey)
            || isMember(inside(members, "hits"), "hits", '['));
  }

  /// `{"index":{}}` or with members such as `_index` inside, and nothing else.
  private boolean isBulkAction(Map<String, Integer> members) {
    String key = String.join(" ", members.keySet());
    if (!BULK_ACTIONS.contains(key) || !isMember(members, key, '{')) {
      return false;
    }
    Set<String> parameters = inside(members, key).keySet();
    return parameters.isEmpty() || parameters.stream().anyMatch(name -> name.startsWith("_"));
  }

  private Map<String, Integer> inside(Map<String, Integer> members, String key) {
    return OutermostMembers.of(bytes, members.getOrDefault(key, end), end);
  }

  private boolean isMember(Map<String, Integer> members, String key, char opening) {
    int place = members.getOrDefault(key, end);
    return place < end && bytes[place] == opening;
  }

  /// The first line leaves its object open, and the next goes on with it.
  private boolean isOverSeveralLines(int first) {
    int firstEnd = lineEnd(first);
    int second = firstSign(firstEnd);
    if (!goesOn(firstEnd) || second == end) {
      return false;
    }
    return bytes[second] == '"' || bytes[second] == '}' || bytes[lastSign(firstEnd)] == '[';
  }

  private boolean goesOn(int lineEnd) {
    byte last = bytes[lastSign(lineEnd)];
    return last == '{' || last == '[' || last == ',';
  }

  /// An array in one line with more lines behind it is one bad line.
  private boolean isLineOfItsOwn(int first) {
    int firstEnd = lineEnd(first);
    return bytes[lastSign(firstEnd)] == ']' && hasObjectLine(firstEnd);
  }

  private boolean hasObjectLine(int from) {
    for (int line = firstSign(from); line < end; line = firstSign(lineEnd(line))) {
      if (bytes[line] == '{') {
        return true;
      }
    }
    return false;
  }

  private OtherFormat nameOfText(int first) {
    if (bytes[first] == '<') {
      return OtherFormat.XML;
    }
    for (int at = start; at < end; at++) {
      if (bytes[at] == 0) {
        return OtherFormat.BINARY;
      }
    }
    int second = firstSign(lineEnd(first));
    int columns = columns(first);
    boolean isTable = columns > 1 && (second == end || columns(second) == columns);
    return isTable ? OtherFormat.CSV : OtherFormat.TEXT;
  }

  /// How many columns a line of CSV has.
  private int columns(int line) {
    int columns = 1;
    boolean quoted = false;
    for (int at = line; at < end && (quoted || bytes[at] != '\n'); at++) {
      quoted ^= bytes[at] == '"';
      columns += !quoted && bytes[at] == ',' ? 1 : 0;
    }
    return columns;
  }

  private int firstSign(int from) {
    int at = from;
    while (at < end && isBlank(bytes[at])) {
      at++;
    }
    return at;
  }

  private int lastSign(int lineEnd) {
    int at = lineEnd - 1;
    while (isBlank(bytes[at])) {
      at--;
    }
    return at;
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < end && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  private static boolean isBlank(byte unit) {
    return unit == ' ' || unit == '\t' || unit == '\r' || unit == '\n';
  }
}
