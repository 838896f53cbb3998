package dev.seriema.model.event;

import dev.seriema.model.schema.FieldPath;
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
/// depth. One key twice in one object is refused where the key leads to a wanted field.
///
/// Reused for the next document; not thread-safe. Nothing is allocated for a sound document once
/// the event has grown to its size.
public final class EventScanner {
  private static final FieldPath ID = new FieldPath("_id");
  private static final FieldPath INDEX = new FieldPath("_index");

  private static final byte[] TRUE = ascii("true");
  private static final byte[] FALSE = ascii("false");
  private static final byte[] NULL = ascii("null");

  /// What a method returns in place of an offset when the document is refused.
  private static final int REFUSED = -1;

  private static final int NOWHERE = -1;

  private final EventLayout layout;
  private final FieldTrie trie;
  private final ScanLimits limits;
  private final int idSlot;
  private final int indexSlot;

  private final ExpectedKeys expected;

  /// For each depth what lies around: its link, its number, and its value where a leaf is wanted.
  private final int[] links;

  private final int[] objects;
  private final int[] leaves;

  /// The number of the object or array that was opened last, of this document or a former one.
  private int lastObject;

  /// For each edge of the trie the last object that had its key.
  private final int[] lastSeenIn;

  private byte[] bytes = {};
  private int start;
  private int end;
  private Event event;
  private @Nullable ScanFault fault;

  /// The start of the last string with an escape, which tells whether the string just read has one.
  private int escapedString;

  private byte[] unescapedKey = new byte[64];

  /// The link behind the key that was read last, if it was not expected.
  private int linkBehindKey;

  /// The first key that stands twice in an object of the event.
  private int doubledKey;

  /// Where the event proper starts in an envelope.
  private int sourceStart;

  private final Envelope envelope = new Envelope();

  public EventScanner(EventLayout layout, ScanLimits limits) {
    this.layout = layout;
    this.trie = layout.trie();
    this.limits = limits;
    this.idSlot = layout.slot(ID);
    this.indexSlot = layout.slot(INDEX);
    this.expected = new ExpectedKeys(limits.depth());
    this.links = new int[limits.depth()];
    this.objects = new int[limits.depth()];
    this.leaves = new int[limits.depth()];
    this.lastSeenIn = new int[trie.edges()];
    this.event = new Event(layout);
  }

  /// @param into an event of the same layout; it refers to `bytes` until it is used again
  /// @return `null` when the document is sound, else what is wrong; the event is then empty
  public @Nullable ScanFault scan(byte[] bytes, int start, int end, Event into) {
    if (into.layout() != layout) {
      throw new IllegalArgumentException("the event has another layout than the scanner");
    }
    begin(bytes, start, end, into);
    if (end - start > limits.documentBytes()) {
      refuse(
          EventFault.TOO_LARGE,
          start + limits.documentBytes(),
          "the document has " + (end - start) + " bytes, the limit is " + limits.documentBytes());
    } else {
      document();
    }
    if (fault != null) {
      into.empty();
    }
    return fault;
  }

  private void begin(byte[] bytes, int start, int end, Event into) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    event = into;
    event.begin(bytes);
    fault = null;
    escapedString = NOWHERE;
    doubledKey = NOWHERE;
    envelope.begin();
    expected.begin();
    if (lastObject > Integer.MAX_VALUE - ScanLimits.GREATEST_DOCUMENT) {
      lastObject = 0;
      Arrays.fill(lastSeenIn, 0);
    }
  }

  private void document() {
    int first = blanks(start);
    int after = first < end ? walk(first) : refuseUnlike("a value", first);
    if (after < 0) {
      return;
    }
    int rest = blanks(after);
    if (rest < end) {
      refuse(
          EventFault.MALFORMED_JSON,
          rest,
          "the document is complete, yet " + found(rest) + " follows");
    } else if (bytes[first] != '{') {
      refuse(EventFault.NOT_AN_OBJECT, first, "an event is an object, found " + nameOfValue(first));
    } else if (doubledKey != NOWHERE || envelope.doubledKey != NOWHERE) {
      refuseDoubledKey(doubledKey != NOWHERE ? doubledKey : envelope.doubledKey);
    } else {
      complete(first, after);
    }
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

  /// Reads one value with all that lies in it. A loop and not a recursion, so that depth costs no
  /// stack.
  ///
  /// @param at its first byte
  /// @return behind the value, or [#REFUSED]
  private int walk(int at) {
    byte[] b = bytes;
    int limit = end;
    int depth = 0;
    // What is expected of the next key or, behind a key, of its value: see ExpectedKeys.
    int link = ExpectedKeys.document();
    int p = at;
    while (true) {
      if (depth > 0 && !ExpectedKeys.isArray(link)) {
        if (p >= limit || b[p] != '"') {
          p = blanks(p);
          if (p >= limit || b[p] != '"') {
            return refuseUnlike("a key in double quotes", p);
          }
        }
        int guess = expected.guess(link);
        if (guess != ExpectedKeys.NONE && expected.fits(guess, b, p + 1, limit)) {
          see(expected.edge(guess), depth, p);
          p += 1 + expected.length(guess);
          link = ExpectedKeys.behind(guess);
        } else {
          p = key(p, link, depth);
          if (p < 0) {
            return REFUSED;
          }
          link = linkBehindKey;
        }
      }
      if (p >= limit || b[p] <= ' ') {
        p = blanks(p);
        if (p >= limit) {
          return refuseUnlike("a value", p);
        }
      }
      byte first = b[p];
      if (first == '"') {
        int textEnd = text(p + 1);
        if (textEnd < 0 || !note(ValueKind.STRING, link, p + 1, textEnd)) {
          return REFUSED;
        }
        p = textEnd + 1;
      } else if (first == '{' || first == '[') {
        if (depth == limits.depth()) {
          return refuseDepth(p);
        }
        boolean isArray = first == '[';
        int inside = blanks(p + 1);
        boolean isEmpty = inside < limit && b[inside] == (isArray ? ']' : '}');
        if (isEmpty) {
          p = inside + 1;
          if (link == ExpectedKeys.source()) {
            event.setDocument(sourceStart, p);
          }
        } else {
          if (!isArray && !noteObject(link, p, depth)) {
            return REFUSED;
          }
          links[depth] = link;
          objects[depth++] = ++lastObject;
          link = isArray ? ExpectedKeys.elements(link) : ExpectedKeys.inside(link);
          p = inside;
          continue;
        }
      } else {
        p = scalar(p, link);
        if (p < 0) {
          return REFUSED;
        }
      }
      while (depth > 0) {
        if (p >= limit || b[p] <= ' ') {
          p = blanks(p);
        }
        byte sign = p < limit ? b[p] : 0;
        if (sign == ',') {
          p++;
          break;
        }
        boolean isArray = ExpectedKeys.isArray(link);
        if (sign != (isArray ? ']' : '}')) {
          return refuseUnlike(isArray ? "`,` or `]`" : "`,` or `}`", p);
        }
        p++;
        link = links[--depth];
        if (!isArray) {
          closeObject(link, depth, p);
        }
      }
      if (depth == 0) {
        return p;
      }
    }
  }

  /// Reads a key that was not expected, up to its colon, and sets [#linkBehindKey].
  ///
  /// @param quote its opening quote
  /// @return behind the colon, or [#REFUSED]
  private int key(int quote, int link, int depth) {
    int keyStart = quote + 1;
    int keyEnd = text(keyStart);
    if (keyEnd < 0) {
      return REFUSED;
    }
    int behind = blanks(keyEnd + 1);
    if (behind >= end || bytes[behind] != ':') {
      return refuseUnlike("`:` after a key", behind);
    }
    behind++;
    if (depth == 1 && opensSource(keyStart, keyEnd, behind)) {
      linkBehindKey = ExpectedKeys.source();
      return behind;
    }
    int around = expected.nodeAround(link);
    int edge = trie.leadsOn(around) ? edge(around, keyStart, keyEnd) : FieldTrie.NO_EDGE;
    int node = edge == FieldTrie.NO_EDGE ? FieldTrie.UNWANTED : trie.target(edge);
    see(edge, depth, quote);
    boolean mayBeLearned =
        behind == keyEnd + 2 && escapedString != keyStart && (depth > 1 || bytes[keyStart] != '_');
    linkBehindKey =
        mayBeLearned
            ? expected.learn(
                link, bytes, keyStart, behind - keyStart, depth, node, trie.slot(node), edge)
            : expected.strange(link, depth, node, trie.slot(node));
    return behind;
  }

  /// Notes that an object has a key, once more or for the first time.
  private void see(int edge, int depth, int quote) {
    if (edge >= 0) {
      int object = objects[depth - 1];
      if (lastSeenIn[edge] == object && doubledKey == NOWHERE) {
        doubledKey = quote;
      }
      lastSeenIn[edge] = object;
    }
  }

  private int edge(int node, int keyStart, int keyEnd) {
    return escapedString == keyStart
        ? trie.edge(node, unescapedKey, 0, unescapeKey(keyStart, keyEnd))
        : trie.edge(node, bytes, keyStart, keyEnd);
  }

  /// @return the length of the key in [#unescapedKey]
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
    Envelope.Member member =
        escaped
            ? Envelope.member(unescapedKey, 0, unescapeKey(keyStart, keyEnd))
            : Envelope.member(bytes, keyStart, keyEnd);
    int at = blanks(behind);
    byte first = at < end ? bytes[at] : 0;
    if (member == Envelope.Member.OTHER) {
      return false;
    }
    envelope.saw(member, keyStart - 1);
    if (member == Envelope.Member.SOURCE && first == '{') {
      event.clearValues();
      doubledKey = NOWHERE;
      envelope.isEnvelope = true;
      sourceStart = at;
      return true;
    }
    if (first == '"') {
      noteMember(member, at + 1);
    }
    // The value is read again as that of an ordinary key, and a fault in it is found there too.
    fault = null;
    escapedString = escaped ? keyStart : NOWHERE;
    return false;
  }

  private void noteMember(Envelope.Member member, int textStart) {
    int textEnd = text(textStart);
    if (textEnd >= 0) {
      envelope.note(member, textStart, textEnd, escapedString == textStart);
    }
  }

  /// Notes a value if somebody wants it.
  ///
  /// @return whether all is well
  private boolean note(ValueKind kind, int link, int from, int to) {
    int slot = expected.slot(link);
    if (slot < 0) {
      return true;
    }
    if (event.values() >= limits.values()) {
      refuse(
          EventFault.TOO_MANY_VALUES,
          from,
          "more than " + limits.values() + " values of fields that are read, which is the limit");
      return false;
    }
    event.add(slot, kind, from, to, escapedString == from);
    return true;
  }

  /// Notes an object where a leaf is wanted; where it ends is told by [#closeObject].
  private boolean noteObject(int link, int brace, int depth) {
    leaves[depth] = event.values();
    return note(ValueKind.OBJECT, link, brace, brace);
  }

  private void closeObject(int link, int depth, int end) {
    if (expected.slot(link) >= 0) {
      event.setEnd(leaves[depth], end);
    } else if (link == ExpectedKeys.source()) {
      event.setDocument(sourceStart, end);
    }
  }

  /// @return behind the value, or [#REFUSED]
  private int scalar(int at, int link) {
    return switch (bytes[at]) {
      case 't' -> literal(TRUE, ValueKind.TRUE, at, link);
      case 'f' -> literal(FALSE, ValueKind.FALSE, at, link);
      case 'n' -> startsWith(NULL, at) ? at + NULL.length : refuseUnlike("a value", at);
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
        int numberEnd = JsonNumbers.end(bytes, at, end);
        if (numberEnd < 0) {
          yield refuseUnlike("the rest of a number", ~numberEnd);
        }
        yield note(ValueKind.NUMBER, link, at, numberEnd) ? numberEnd : REFUSED;
      }
      default -> refuseUnlike("a value", at);
    };
  }

  private int literal(byte[] word, ValueKind kind, int at, int link) {
    if (!startsWith(word, at)) {
      return refuseUnlike("a value", at);
    }
    int behind = at + word.length;
    return note(kind, link, at, behind) ? behind : REFUSED;
  }

  /// Reads the text of a value or key.
  ///
  /// @param at behind the opening quote
  /// @return the place of the closing quote, or [#REFUSED]
  private int text(int at) {
    byte[] b = bytes;
    int limit = end;
    int p = at;
    while (true) {
      if (p <= limit - Words.BYTES) {
        long ends = Words.textEnds(Words.at(b, p));
        if (ends == 0) {
          // Not by adding what is before the mark: the next word need not wait for this one.
          p += Words.BYTES;
          continue;
        }
        p += Words.before(ends);
      } else {
        while (p < limit && isPlain(b[p])) {
          p++;
        }
        if (p == limit) {
          return refuse(EventFault.MALFORMED_JSON, limit, "the document ends inside a text");
        }
      }
      if (b[p] == '"') {
        return p;
      }
      p = irregular(p, at);
      if (p < 0) {
        return REFUSED;
      }
    }
  }

  private static boolean isPlain(byte unit) {
    return unit >= ' ' && unit != '"' && unit != '\\';
  }

  /// Passes over an escape or characters beyond ASCII.
  private int irregular(int at, int textStart) {
    byte unit = bytes[at];
    if (unit == '\\') {
      escapedString = textStart;
      return escape(at);
    }
    if (unit >= 0) {
      return refuse(
          EventFault.CONTROL_CHARACTER,
          at,
          "the control character " + found(at) + " stands unescaped in a text");
    }
    int after = Utf8.beyond(bytes, at, end);
    return after < 0 ? refuseEncoding(~after) : after;
  }

  private int escape(int backslash) {
    int letter = backslash + 1;
    if (letter >= end) {
      return refuse(EventFault.MALFORMED_JSON, end, "the document ends inside a text");
    }
    return switch (bytes[letter]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> letter + 1;
      case 'u' -> {
        for (int digit = letter + 1; digit <= letter + 4; digit++) {
          if (digit >= end || !HexFormat.isHexDigit(bytes[digit])) {
            yield refuseUnlike("four hexadecimal digits after `\\u`", digit);
          }
        }
        yield letter + 5;
      }
      default ->
          refuse(
              EventFault.MALFORMED_JSON,
              backslash,
              "unknown escape: " + found(letter) + " after a backslash");
    };
  }

  private int blanks(int at) {
    int p = at;
    while (p < end
        && (bytes[p] == ' ' || bytes[p] == '\n' || bytes[p] == '\r' || bytes[p] == '\t')) {
      p++;
    }
    return p;
  }

  private boolean startsWith(byte[] word, int at) {
    return at + word.length <= end
        && Arrays.equals(bytes, at, at + word.length, word, 0, word.length);
  }

  private int refuseDepth(int at) {
    return refuse(
        EventFault.TOO_DEEP,
        at,
        "objects and arrays lie more than " + limits.depth() + " deep, which is the limit");
  }

  private int refuseEncoding(int at) {
    return refuse(EventFault.BAD_ENCODING, at, found(at) + " is not UTF-8");
  }

  private void refuseDoubledKey(int quote) {
    int keyEnd = text(quote + 1);
    String key = new String(bytes, quote + 1, keyEnd - quote - 1, StandardCharsets.UTF_8);
    refuse(
        EventFault.DUPLICATE_KEY,
        quote,
        "the key `" + shortened(key) + "` stands twice in one object");
  }

  /// Something else stands where `expected` belongs.
  private int refuseUnlike(String expected, int at) {
    if (at < end && bytes[at] < 0 && Utf8.beyond(bytes, at, end) < 0) {
      return refuseEncoding(at);
    }
    return refuse(EventFault.MALFORMED_JSON, at, "expected " + expected + ", found " + found(at));
  }

  private int refuse(EventFault kind, int at, String message) {
    fault = new ScanFault(kind, at - start, message);
    return REFUSED;
  }

  private String found(int at) {
    if (at >= end) {
      return "the end";
    }
    byte unit = bytes[at];
    if (unit > ' ' && unit < 0x7f) {
      return "`" + (char) unit + "`";
    }
    return "byte 0x" + HexFormat.of().toHexDigits(unit);
  }

  private String nameOfValue(int at) {
    return switch (bytes[at]) {
      case '[' -> "an array";
      case '"' -> "a text";
      case 't', 'f' -> "a truth value";
      case 'n' -> "`null`";
      default -> "a number";
    };
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
