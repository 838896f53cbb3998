package dev.seriema.intake;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The first bytes of an input, up to the end of a line, and what they tell of its form.
final class Beginning {
  private static final Set<String> RESPONSE_KEYS =
      Set.of("took", "timed_out", "_shards", "_scroll_id", "pit_id");

  private final byte[] bytes;
  private final int end;
  private final boolean isLast;

  /// @param isLast whether there is nothing to wait for
  Beginning(byte[] bytes, int end, boolean isLast) {
    this.bytes = bytes;
    this.end = end;
    this.isLast = isLast;
  }

  /// @return `null` while more bytes could change the answer; never for the last ones
  @Nullable Recognised recognised() {
    Optional<OtherFormat> binary = Magic.of(bytes, 0, end);
    if (binary.isPresent()) {
      return binary.get();
    }
    int first = firstSign(0);
    if (first == end) {
      return isLast ? Form.JSON_LINES : null;
    }
    return switch (bytes[first]) {
      case '{' -> object(first);
      case '[' -> array(first);
      default -> text(first);
    };
  }

  private @Nullable Recognised object(int first) {
    Map<String, Integer> members = OutermostMembers.of(bytes, first, end);
    if (isResponse(members)) {
      return Form.SEARCH_RESPONSE;
    }
    if (isEsqlAnswer(members)) {
      return Form.ESQL_ANSWER;
    }
    if (holdsRecords(members)) {
      return Form.RECORDS;
    }
    int firstEnd = lineEnd(first);
    if (firstEnd == end && !isLast) {
      return null;
    }
    if (isBulkAction(first, firstEnd)) {
      return Form.BULK_BODY;
    }
    int second = firstSign(firstEnd);
    if (!goesOn(firstEnd)) {
      return Garbage.isBinary(bytes, end) ? OtherFormat.BINARY : Form.JSON_LINES;
    }
    if (second == end) {
      return isLast ? Form.DOCUMENTS : null;
    }
    boolean isInside =
        bytes[second] == '"' || bytes[second] == '}' || bytes[lastSign(firstEnd)] == '[';
    if (!isInside) {
      return Form.JSON_LINES;
    }
    return isLast || isClosed(first) ? Form.DOCUMENTS : null;
  }

  /// `hits` holds `hits`, or the signs of a response stand beside it.
  private boolean isResponse(Map<String, Integer> members) {
    return isMember(members, "hits", '{')
        && (RESPONSE_KEYS.stream().anyMatch(members::containsKey)
            || isMember(inside(members, "hits"), "hits", '['));
  }

  private boolean isEsqlAnswer(Map<String, Integer> members) {
    return isMember(members, "columns", '[') && isMember(members, "values", '[');
  }

  /// An object whose first member is a list of objects by this name.
  private boolean holdsRecords(Map<String, Integer> members) {
    String key = members.keySet().stream().findFirst().orElse("");
    if ((!key.equals("Records") && !key.equals("records")) || !isMember(members, key, '[')) {
      return false;
    }
    int inside = firstSign(members.getOrDefault(key, end) + 1);
    return inside < end && bytes[inside] == '{';
  }

  private boolean isBulkAction(int first, int firstEnd) {
    return BulkAction.of(Arrays.copyOfRange(bytes, first, firstEnd)).isSound();
  }

  private Map<String, Integer> inside(Map<String, Integer> members, String key) {
    return OutermostMembers.of(bytes, members.getOrDefault(key, end), end);
  }

  private boolean isMember(Map<String, Integer> members, String key, char opening) {
    int place = members.getOrDefault(key, end);
    return place < end && bytes[place] == opening;
  }

  private boolean isClosed(int first) {
    ValueSplitter splitter = new ValueSplitter();
    splitter.begin(-1);
    splitter.scan(bytes, first, end);
    return splitter.outcome() != ValueSplitter.Outcome.OPEN;
  }

  private boolean goesOn(int lineEnd) {
    byte last = bytes[lastSign(lineEnd)];
    return last == '{' || last == '[' || last == ',';
  }

  /// An array holds objects or nothing, or stands in a line of its own. With objects in lines
  /// behind it, it is one bad line; what a log begins with in brackets is text.
  private @Nullable Recognised array(int first) {
    int inside = firstSign(first + 1);
    int firstEnd = lineEnd(first);
    if (!isLast && (inside == end || firstEnd == end)) {
      return null;
    }
    boolean isClosed = bytes[lastSign(firstEnd)] == ']';
    if (isClosed) {
      int second = firstSign(firstEnd);
      if (second == end) {
        return isLast ? Form.JSON_ARRAY : null;
      }
      return bytes[second] == '[' ? Form.JSON_ARRAY : text(first);
    }
    boolean holdsObjects = inside == end || bytes[inside] == '{' || bytes[inside] == ']';
    return holdsObjects || inside > firstEnd ? Form.JSON_ARRAY : text(first);
  }

  private @Nullable Recognised text(int first) {
    int firstEnd = lineEnd(first);
    int second = firstSign(firstEnd);
    boolean isWhole = firstEnd < end || isLast;
    Optional<CsvHeader> header =
        isWhole && !isObjectLine(second) ? CsvHeader.of(bytes, first, firstEnd) : Optional.empty();
    if (header.isPresent()) {
      int cells = header.get().cells(bytes, second, end, isLast);
      boolean isRow = cells == header.get().names().size();
      if (isRow || (isLast && second == end) || (second < end && header.get().isSure())) {
        return Form.CSV;
      }
      if (cells == 0 && !isLast) {
        return null;
      }
    }
    if (hasObjectLine(first)) {
      return Garbage.isBinary(bytes, end) ? OtherFormat.BINARY : Form.JSON_LINES;
    }
    if (!isLast) {
      return null;
    }
    boolean isOpenRow = header.isPresent() && header.get().cells(bytes, second, end, isLast) == 0;
    return isOpenRow ? Form.CSV : OtherText.of(bytes, first, end);
  }

  private boolean hasObjectLine(int from) {
    for (int line = from; line < end; line = firstSign(lineEnd(line))) {
      if (isObjectLine(line)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a line starts as an object does, and not only with a brace.
  private boolean isObjectLine(int line) {
    int inside = firstSign(line + 1);
    return line < end
        && bytes[line] == '{'
        && (inside >= end || bytes[inside] == '"' || bytes[inside] == '}');
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
