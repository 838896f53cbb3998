package dev.seriema.model.event;

import static dev.seriema.model.event.Refusals.REFUSED;

import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.value.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Reads one JSON document in one pass over its bytes and notes where the wanted fields lie.
///
/// The name of a value is the keys that lead to it, joined by dots, so dotted, nested and mixed
/// spellings are one; arrays give several values. A document whose `_source` is an object is an
/// envelope: the event is the `_source`, and of the rest only `_id` and `_index` are read.
///
/// The whole document is checked, also what nobody reads: structure, UTF-8, escapes, numbers,
/// depth. One key twice in one object is refused where the key leads to a wanted field, and
/// everywhere under strict limits.
///
/// Reused for the next document; not thread-safe. Nothing is allocated for a sound document once
/// the event has grown to its size.
public final class EventScanner {
  private static final FieldPath ID = new FieldPath("_id");
  private static final FieldPath INDEX = new FieldPath("_index");

  private static final byte[] TRUE = ascii("true");
  private static final byte[] FALSE = ascii("false");
  private static final byte[] NULL = ascii("null");

  /// What [#walk] returns where a key is not the expected one.
  private static final int OTHER_KEY = -2;

  private static final int NOWHERE = -1;

  private final EventLayout layout;
  private final FieldTrie trie;
  private final ScanLimits limits;
  private final int greatestDepth;
  private final int mostValues;
  private final int idSlot;
  private final int indexSlot;
  private final ExpectedKeys expected;
  private final Refusals refusals = new Refusals();
  private final Envelope envelope = new Envelope();
  private final DoubledKeys doubledKeys = new DoubledKeys();

  /// For each depth what lies around: its link, its number, and its value where a leaf is wanted.
  private final int[] links;

  private final int[] objects;
  private final int[] leaves;

  /// The number of the object that was opened last, of this document or a former one.
  private int lastObject;

  /// For each edge of the trie the last object that had its key.
  private final int[] lastSeenIn;

  /// The bytes that are read. At `end - 1` or at `end` stands a byte that neither blanks, nor a
  /// number, nor a text, nor an open object can go beyond, so the walk looks for the end only
  /// there.
  private byte[] bytes = {};

  private int end;

  /// Whether `\n` ends the document, and so is no blank.
  private boolean isLine;

  private Event event;
  private int lineEnd;

  /// Where the walk goes on, how deep that is, and the link of the value that stands there.
  private int at;

  private int depth;
  private int link;

  /// The start of the last string with an escape, which tells whether the string just read has one.
  private int escapedString;

  private byte[] unescapedKey = new byte[64];

  /// The first key that stands twice in an object of the event.
  private int doubledKey;

  /// Where the event proper starts in an envelope.
  private int sourceStart;

  public EventScanner(EventLayout layout, ScanLimits limits) {
    this.layout = layout;
    this.trie = layout.trie();
    this.limits = limits;
    this.greatestDepth = limits.depth();
    this.mostValues = limits.values();
    this.idSlot = layout.slot(ID);
    this.indexSlot = layout.slot(INDEX);
    this.expected = new ExpectedKeys(limits.depth());
    this.links = new int[limits.depth()];
    this.objects = new int[limits.depth()];
    this.leaves = new int[limits.depth()];
    this.lastSeenIn = new int[trie.edges()];
    this.event = new Event(layout);
  }

  /// Scans the document that a range of bytes holds.
  ///
  /// @param into an event of the same layout; it refers to `bytes` until it is used again
  /// @return `null` when the document is sound, else what is wrong; the event is then empty
  public @Nullable ScanFault scan(byte[] bytes, int start, int end, Event into) {
    checkLayout(into);
    refusals.begin(bytes, start, end);
    int last = end - 1;
    while (last > start && isBlank(bytes[last])) {
      last--;
    }
    if (end - start > limits.documentBytes()) {
      into.begin(bytes);
      refusals.size(limits.documentBytes());
    } else if (last >= start && bytes[last] == '}') {
      begin(bytes, end, false, into);
      document(start);
    } else {
      // No event ends like this. What is wrong is found on a copy that something stops.
      byte[] stopped = Arrays.copyOfRange(bytes, start, end + 1);
      stopped[end - start] = '}';
      refusals.begin(stopped, 0, end - start);
      begin(stopped, end - start, false, into);
      document(0);
    }
    return finish(into);
  }

  /// Scans the document in the line that starts at `start`, without looking for its end first. The
  /// line ends with `\n` or `\r\n`.
  ///
  /// @param limit the end of the last line; the byte before it is `\n`
  /// @return as for [#scan]; offsets count from `start`
  public @Nullable ScanFault scanLine(byte[] bytes, int start, int limit, Event into) {
    if (bytes[limit - 1] != '\n') {
      throw new IllegalArgumentException("the last line has no end");
    }
    checkLayout(into);
    refusals.begin(bytes, start, limit);
    begin(bytes, limit, true, into);
    int documentEnd = bytes[start] == '{' ? document(start) : REFUSED;
    lineEnd = documentEnd;
    if (documentEnd >= 0 && documentEnd - start <= limits.documentBytes()) {
      return finish(into);
    }
    int newline = start;
    while (bytes[newline] != '\n') {
      newline++;
    }
    lineEnd = newline;
    boolean hasReturn = newline > start && bytes[newline - 1] == '\r';
    return scan(bytes, start, hasReturn ? newline - 1 : newline, into);
  }

  /// Where the `\n` of the line stands that was scanned last.
  public int lineEnd() {
    return lineEnd;
  }

  private void checkLayout(Event into) {
    if (into.layout() != layout) {
      throw new IllegalArgumentException("the event has another layout than the scanner");
    }
  }

  private void begin(byte[] bytes, int end, boolean isLine, Event into) {
    this.bytes = bytes;
    this.end = end;
    this.isLine = isLine;
    event = into;
    event.begin(bytes);
    escapedString = NOWHERE;
    doubledKey = NOWHERE;
    envelope.begin();
    expected.begin();
    if (lastObject > Integer.MAX_VALUE - ScanLimits.GREATEST_DOCUMENT) {
      lastObject = 0;
      Arrays.fill(lastSeenIn, 0);
    }
  }

  private @Nullable ScanFault finish(Event into) {
    ScanFault fault = refusals.fault();
    if (fault != null) {
      into.empty();
    }
    return fault;
  }

  /// @return one past the document and the blanks behind it, or [Refusals#REFUSED]
  private int document(int start) {
    int first = blanks(start);
    int after = first < end ? value(first) : refusals.unlike("a value", first);
    if (after < 0) {
      return REFUSED;
    }
    int rest = blanks(after);
    if (after > end) {
      // The byte that stops was taken for the closing brace.
      return refusals.unclosed(false, end);
    }
    if (rest < end && !(isLine && bytes[rest] == '\n')) {
      return refusals.rest(rest);
    }
    if (bytes[first] != '{') {
      return refusals.notAnObject(first);
    }
    int quote = limits.strict() ? doubledKeys.first(bytes, first, after) : doubledKey();
    if (quote != NOWHERE) {
      return refusals.doubledKey(quote, text(quote + 1));
    }
    complete(first, after);
    return rest;
  }

  /// A key that stands twice on the way to a wanted field, or in what wraps the event.
  private int doubledKey() {
    return doubledKey != NOWHERE ? doubledKey : envelope.doubledKey;
  }

  private void complete(int documentStart, int documentEnd) {
    boolean wrapped = envelope.isEnvelope;
    if (!wrapped) {
      event.setDocument(documentStart, documentEnd);
    }
    if (envelope.idStart != NOWHERE) {
      event.addId(wrapped ? idSlot : -1, envelope.idStart, envelope.idEnd, envelope.idEscaped);
    }
    if (envelope.indexStart != NOWHERE) {
      event.addIndex(
          wrapped ? indexSlot : -1, envelope.indexStart, envelope.indexEnd, envelope.indexEscaped);
    }
  }

  /// Reads one value with all that lies in it.
  ///
  /// @return behind the value, or [Refusals#REFUSED]
  private int value(int first) {
    at = first;
    depth = 0;
    link = ExpectedKeys.document();
    int result = walk();
    while (result == OTHER_KEY) {
      result = key() ? walk() : REFUSED;
    }
    return result;
  }

  /// Reads a value and goes on while keys are as expected. A loop and not a recursion, so that
  /// depth costs no stack; and without what other keys need, which would cost the loop its
  /// registers.
  ///
  /// @return behind the outermost value; [#OTHER_KEY] in front of a key; or [Refusals#REFUSED]
  private int walk() {
    byte[] b = bytes;
    int limit = end;
    long[] rows = expected.rows();
    int d = depth;
    int l = link;
    int p = at;
    long info = ExpectedKeys.infoOfValue(rows, l);
    while (true) {
      byte sign = b[p];
      if (sign <= ' ') {
        p = blanks(p);
        sign = b[p];
      }
      boolean opens = false;
      if (sign != '{' && sign != '[') {
        int valueEnd = sign == '"' ? text(p + 1) + 1 : scalar(p);
        if (valueEnd <= 0 || (ExpectedKeys.isNoted(info) && !note(sign, info, p, valueEnd))) {
          return REFUSED;
        }
        p = valueEnd;
      } else {
        if (d == greatestDepth) {
          return refusals.depth(p, greatestDepth);
        }
        int inside = p + 1;
        if (b[inside] <= ' ') {
          inside = blanks(inside);
        }
        // In ASCII each bracket stands two before its partner.
        opens = b[inside] != sign + 2;
        if (opens) {
          if (sign == '{' && ExpectedKeys.hasSlot(info) && !noteObject(info, p, d)) {
            return REFUSED;
          }
          links[d] = l;
          objects[d++] = ++lastObject;
          l = sign == '{' ? ExpectedKeys.inside(l) : ExpectedKeys.elements(l);
          p = inside;
        } else {
          p = inside + 1;
          if (l == ExpectedKeys.source()) {
            event.setDocument(sourceStart, p);
          }
          if (d > 0 && p >= limit) {
            return refusals.unclosed(ExpectedKeys.isElements(l), p);
          }
        }
      }
      if (!opens) {
        if (d == 0) {
          return p;
        }
        sign = b[p];
        while (sign != ',') {
          if (sign == (l < 0 ? ']' : '}')) {
            boolean isObject = !ExpectedKeys.isElements(l);
            p++;
            l = links[--d];
            if (isObject) {
              closeObject(rows, l, d, p);
            }
            if (d == 0) {
              return p;
            }
          } else if (isPassedOver(sign)) {
            p = blanks(p);
          } else {
            return refusals.unclosed(ExpectedKeys.isElements(l), p);
          }
          if (p >= limit) {
            return refusals.unclosed(ExpectedKeys.isElements(l), p);
          }
          sign = b[p];
        }
        p++;
      }
      if (ExpectedKeys.isElements(l)) {
        info = ExpectedKeys.infoOfValue(rows, l);
        continue;
      }
      if (b[p] != '"') {
        p = blanks(p);
        if (b[p] != '"') {
          return refusals.unlike("a key in double quotes", p);
        }
      }
      int guess = ExpectedKeys.guess(rows, l);
      info = ExpectedKeys.info(rows, guess);
      if (guess == ExpectedKeys.NONE || !expected.fits(rows, guess, info, b, p + 1, limit)) {
        at = p;
        depth = d;
        link = l;
        return OTHER_KEY;
      }
      if (ExpectedKeys.node(info) != FieldTrie.UNWANTED) {
        see(expected.edge(guess), d, p);
      }
      p += 1 + ExpectedKeys.length(info);
      l = guess;
    }
  }

  /// Reads a key that was not expected, up to behind its colon.
  ///
  /// @return whether all is well
  private boolean key() {
    int quote = at;
    int keyStart = quote + 1;
    int keyEnd = text(keyStart);
    if (keyEnd < 0) {
      return false;
    }
    int behind = blanks(keyEnd + 1);
    if (behind >= end || bytes[behind] != ':') {
      refusals.unlike("`:` after a key", behind);
      return false;
    }
    at = behind + 1;
    if (depth == 1 && opensSource(keyStart, keyEnd, at)) {
      link = ExpectedKeys.source();
      return true;
    }
    int around = expected.nodeAround(link);
    int edge = trie.leadsOn(around) ? edge(around, keyStart, keyEnd) : FieldTrie.NO_EDGE;
    int node = edge == FieldTrie.NO_EDGE ? FieldTrie.UNWANTED : trie.target(edge);
    int slot = trie.slot(node);
    see(edge, depth, quote);
    boolean canLearn =
        behind == keyEnd + 1
            && escapedString != keyStart
            && (bytes[keyStart] != '_' || !expected.isOutermost(link));
    link =
        canLearn
            ? expected.learn(link, bytes, keyStart, at - keyStart, depth, node, slot, edge)
            : expected.strange(link, depth, node, slot);
    return true;
  }

  /// Notes that an object has a key, for the first time or once more.
  private void see(int edge, int depthOfKey, int quote) {
    if (edge >= 0) {
      int object = objects[depthOfKey - 1];
      if (lastSeenIn[edge] == object && doubledKey == NOWHERE) {
        doubledKey = quote;
      }
      lastSeenIn[edge] = object;
    }
  }

  private int edge(int node, int keyStart, int keyEnd) {
    if (escapedString != keyStart) {
      return trie.edge(node, bytes, keyStart, keyEnd);
    }
    int length = unescapeKey(keyStart, keyEnd);
    return trie.edge(node, unescapedKey, 0, length);
  }

  /// Unescapes a key into [#unescapedKey], which may become another array.
  ///
  /// @return its length
  private int unescapeKey(int keyStart, int keyEnd) {
    if (unescapedKey.length < keyEnd - keyStart) {
      unescapedKey = new byte[keyEnd - keyStart];
    }
    return JsonStrings.unescape(bytes, keyStart, keyEnd, unescapedKey, 0);
  }

  /// Looks at a key of the outermost object, which may prove to be an envelope.
  ///
  /// @param behind behind the colon
  /// @return whether the event proper begins there; then what was found so far is forgotten
  private boolean opensSource(int keyStart, int keyEnd, int behind) {
    boolean escaped = escapedString == keyStart;
    if (!escaped && bytes[keyStart] != '_') {
      return false;
    }
    Envelope.Member member;
    if (escaped) {
      int length = unescapeKey(keyStart, keyEnd);
      member = Envelope.member(unescapedKey, 0, length);
    } else {
      member = Envelope.member(bytes, keyStart, keyEnd);
    }
    if (member == Envelope.Member.OTHER) {
      return false;
    }
    envelope.saw(member, keyStart - 1);
    int first = blanks(behind);
    if (member == Envelope.Member.SOURCE && first < end && bytes[first] == '{') {
      event.clearValues();
      doubledKey = NOWHERE;
      envelope.isEnvelope = true;
      sourceStart = first;
      return true;
    }
    if (first < end && bytes[first] == '"') {
      noteMember(member, first + 1);
      // The value is read again as that of an ordinary key, and a fault in it is told there.
      refusals.forget();
      escapedString = escaped ? keyStart : NOWHERE;
    }
    return false;
  }

  private void noteMember(Envelope.Member member, int textStart) {
    int textEnd = text(textStart);
    if (textEnd >= 0) {
      envelope.note(member, textStart, textEnd, escapedString == textStart);
    }
  }

  /// Notes a value that somebody wants, or that stands where an object with wanted fields belongs.
  ///
  /// @param sign its first byte
  /// @param from where that stands
  /// @param to one past its last byte
  /// @return whether all is well
  private boolean note(byte sign, long info, int from, int to) {
    if (sign == 'n') {
      return true;
    }
    if (!ExpectedKeys.hasSlot(info)) {
      event.noteInPlaceOfObject(ExpectedKeys.node(info), ValueKind.of(sign));
      return true;
    }
    if (event.values() >= mostValues) {
      refusals.values(from, mostValues);
      return false;
    }
    int quote = sign == '"' ? 1 : 0;
    event.add(
        ExpectedKeys.slot(info),
        ValueKind.of(sign),
        from + quote,
        to - quote,
        escapedString == from + 1);
    return true;
  }

  /// Notes an object where a leaf is wanted; where it ends is told by [#closeObject].
  private boolean noteObject(long info, int brace, int depthAround) {
    leaves[depthAround] = event.values();
    event.noteObject();
    return note((byte) '{', info, brace, brace);
  }

  private void closeObject(long[] rows, int linkOfObject, int depthAround, int objectEnd) {
    if (linkOfObject == ExpectedKeys.source()) {
      event.setDocument(sourceStart, objectEnd);
    } else if (ExpectedKeys.hasSlot(ExpectedKeys.infoOfValue(rows, linkOfObject))) {
      event.setEnd(leaves[depthAround], objectEnd);
    }
  }

  /// @return behind a number or literal, or [Refusals#REFUSED]
  private int scalar(int start) {
    return switch (bytes[start]) {
      case 't' -> literal(TRUE, start);
      case 'f' -> literal(FALSE, start);
      case 'n' -> literal(NULL, start);
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
        int numberEnd = JsonNumbers.end(bytes, start, end);
        yield numberEnd < 0 ? refusals.unlike("the rest of a number", ~numberEnd) : numberEnd;
      }
      default -> refusals.unlike("a value", start);
    };
  }

  private int literal(byte[] word, int start) {
    return startsWith(word, start) ? start + word.length : refusals.unlike("a value", start);
  }

  private boolean startsWith(byte[] word, int start) {
    return start + word.length <= end
        && Arrays.equals(bytes, start, start + word.length, word, 0, word.length);
  }

  /// Reads the text of a value or key.
  ///
  /// @param start behind the opening quote
  /// @return the place of the closing quote, or [Refusals#REFUSED]
  private int text(int start) {
    byte[] b = bytes;
    int limit = end;
    int p = start;
    while (true) {
      byte unit;
      // Not `p <= limit - 8`: for a loop that counts, the compiler prepares at a cost that texts,
      // being short, do not earn back.
      if (limit - p >= Words.BYTES) {
        long word = Words.at(b, p);
        long ends = Words.textEnds(word);
        if (ends == 0) {
          p += Words.BYTES;
          continue;
        }
        p += Words.before(ends);
        unit = Words.byteAt(word, ends);
        if (unit == '"') {
          return p;
        }
      } else {
        while (p < limit && isPlain(b[p])) {
          p++;
        }
        if (p >= limit) {
          return refusals.openText();
        }
        unit = b[p];
        if (unit == '"') {
          return p;
        }
      }
      if (unit == '\\' && limit - p > 1 && isUsualEscape(b[p + 1])) {
        escapedString = start;
        p += 2;
      } else {
        p = irregular(p, start);
        if (p < 0) {
          return REFUSED;
        }
      }
    }
  }

  private static boolean isPlain(byte unit) {
    return unit >= ' ' && unit != '"' && unit != '\\';
  }

  private static boolean isUsualEscape(byte letter) {
    return letter == '\\' || letter == '"' || letter == 'n';
  }

  /// Passes over an escape or characters beyond ASCII.
  private int irregular(int place, int textStart) {
    byte unit = bytes[place];
    if (unit == '\\') {
      escapedString = textStart;
      return escape(place);
    }
    if (unit >= 0) {
      return refusals.controlCharacter(place);
    }
    int after = Utf8.beyond(bytes, place, end);
    return after < 0 ? refusals.encoding(~after) : after;
  }

  private int escape(int backslash) {
    int letter = backslash + 1;
    if (letter >= end) {
      return refusals.openText();
    }
    return switch (bytes[letter]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> letter + 1;
      case 'u' -> {
        for (int digit = letter + 1; digit <= letter + 4; digit++) {
          if (digit >= end || !HexFormat.isHexDigit(bytes[digit])) {
            yield refusals.unlike("four hexadecimal digits after `\\u`", digit);
          }
        }
        yield letter + 5;
      }
      default -> refusals.escape(backslash);
    };
  }

  private int blanks(int from) {
    int p = from;
    while (p < end && isPassedOver(bytes[p])) {
      p++;
    }
    return p;
  }

  private boolean isPassedOver(byte unit) {
    return isBlank(unit) && !(isLine && unit == '\n');
  }

  private static boolean isBlank(byte unit) {
    return unit == ' ' || unit == '\n' || unit == '\r' || unit == '\t';
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
