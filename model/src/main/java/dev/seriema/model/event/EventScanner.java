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

  /// For each edge of the trie the last object that had its key.
  private final int[] lastSeenIn;

  private int objects;

  private byte[] bytes = {};
  private int start;
  private int end;
  private Event event;
  private @Nullable ScanFault fault;

  /// The start of the last string with an escape, which tells whether the string just read has one.
  private int escapedString;

  private byte[] unescapedKey = new byte[64];

  /// The first key that stands twice in an object of the event.
  private int doubledKey;

  private final Envelope envelope = new Envelope();

  public EventScanner(EventLayout layout, ScanLimits limits) {
    this.layout = layout;
    this.trie = layout.trie();
    this.limits = limits;
    this.idSlot = layout.slot(ID);
    this.indexSlot = layout.slot(INDEX);
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
    if (objects > Integer.MAX_VALUE - ScanLimits.GREATEST_DOCUMENT) {
      objects = 0;
      Arrays.fill(lastSeenIn, 0);
    }
  }

  private void document() {
    int first = blanks(start);
    boolean isObject = first < end && bytes[first] == '{';
    int after =
        isObject ? object(first + 1, FieldTrie.ROOT, 1) : value(first, FieldTrie.UNWANTED, 0);
    if (after < 0) {
      return;
    }
    int rest = blanks(after);
    if (rest < end) {
      refuse(
          EventFault.MALFORMED_JSON,
          rest,
          "the document is complete, yet " + found(rest) + " follows");
    } else if (!isObject) {
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

  /// @param at behind the opening brace
  /// @param depth of this object; 1 for the outermost
  /// @return behind the closing brace, or [#REFUSED]
  private int object(int at, int node, int depth) {
    if (depth > limits.depth()) {
      return refuseDepth(at - 1);
    }
    boolean leadsOn = trie.leadsOn(node);
    int object = ++objects;
    int p = at;
    if (p < end && bytes[p] != '"') {
      p = blanks(p);
      if (p < end && bytes[p] == '}') {
        return p + 1;
      }
    }
    while (true) {
      if (p >= end || bytes[p] != '"') {
        return refuseUnlike("a key in double quotes", p);
      }
      int keyStart = p + 1;
      int keyEnd = string(keyStart);
      if (keyEnd < 0) {
        return REFUSED;
      }
      p = keyEnd + 1;
      p = p < end && bytes[p] == ':' ? p + 1 : colon(p);
      if (p < 0) {
        return REFUSED;
      }
      if (depth == 1) {
        p = outermostMember(p, keyStart, keyEnd, object);
      } else {
        int child = leadsOn ? child(node, keyStart, keyEnd, object) : FieldTrie.UNWANTED;
        p = value(p, child, depth);
      }
      if (p < 0) {
        return REFUSED;
      }
      if (p < end && bytes[p] != ',') {
        p = blanks(p);
      }
      if (p >= end || bytes[p] != ',') {
        return p < end && bytes[p] == '}' ? p + 1 : refuseUnlike("`,` or `}`", p);
      }
      p++;
      if (p < end && bytes[p] != '"') {
        p = blanks(p);
      }
    }
  }

  /// @param at behind the opening bracket
  /// @return behind the closing bracket, or [#REFUSED]
  private int array(int at, int node, int depth) {
    if (depth > limits.depth()) {
      return refuseDepth(at - 1);
    }
    int p = blanks(at);
    if (p < end && bytes[p] == ']') {
      return p + 1;
    }
    while (true) {
      p = value(p, node, depth);
      if (p < 0) {
        return REFUSED;
      }
      p = blanks(p);
      if (p >= end || bytes[p] != ',') {
        return p < end && bytes[p] == ']' ? p + 1 : refuseUnlike("`,` or `]`", p);
      }
      p++;
    }
  }

  /// @param at where the value starts, or blanks before it
  /// @param depth of the object or array around it
  /// @return behind the value, or [#REFUSED]
  private int value(int at, int node, int depth) {
    int p = at;
    if (p < end && bytes[p] <= ' ') {
      p = blanks(p);
    }
    if (p >= end) {
      return refuseUnlike("a value", p);
    }
    return switch (bytes[p]) {
      case '"' -> {
        int textEnd = string(p + 1);
        yield textEnd < 0 ? REFUSED : note(ValueKind.STRING, node, p + 1, textEnd, textEnd + 1);
      }
      case '{' ->
          trie.slot(node) < 0 ? object(p + 1, node, depth + 1) : objectForLeaf(p, node, depth + 1);
      case '[' -> array(p + 1, node, depth + 1);
      case 't' -> literal(TRUE, ValueKind.TRUE, p, node);
      case 'f' -> literal(FALSE, ValueKind.FALSE, p, node);
      case 'n' -> startsWith(NULL, p) ? p + NULL.length : refuseUnlike("a value", p);
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
        int numberEnd = JsonNumbers.end(bytes, p, end);
        yield numberEnd < 0
            ? refuseUnlike("the rest of a number", ~numberEnd)
            : note(ValueKind.NUMBER, node, p, numberEnd, numberEnd);
      }
      default -> refuseUnlike("a value", p);
    };
  }

  /// Notes a value if somebody wants it.
  ///
  /// @return `behind`, or [#REFUSED]
  private int note(ValueKind kind, int node, int from, int to, int behind) {
    int slot = trie.slot(node);
    if (slot >= 0) {
      if (event.values() >= limits.values()) {
        return refuseValues(from);
      }
      event.add(slot, kind, from, to, escapedString == from);
    }
    return behind;
  }

  private int objectForLeaf(int brace, int node, int depth) {
    int inside = blanks(brace + 1);
    if (inside < end && bytes[inside] == '}') {
      return object(brace + 1, node, depth);
    }
    if (event.values() >= limits.values()) {
      return refuseValues(brace);
    }
    int value = event.add(trie.slot(node), ValueKind.OBJECT, brace, brace, false);
    int after = object(brace + 1, node, depth);
    event.setEnd(value, after);
    return after;
  }

  private int literal(byte[] word, ValueKind kind, int at, int node) {
    return startsWith(word, at)
        ? note(kind, node, at, at + word.length, at + word.length)
        : refuseUnlike("a value", at);
  }

  /// The node that a key of an object leads to.
  private int child(int node, int keyStart, int keyEnd, int object) {
    int edge =
        escapedString == keyStart
            ? edgeOfEscapedKey(node, keyStart, keyEnd)
            : trie.edge(node, bytes, keyStart, keyEnd);
    if (edge == FieldTrie.NO_EDGE) {
      return FieldTrie.UNWANTED;
    }
    if (lastSeenIn[edge] == object && doubledKey == NOWHERE) {
      doubledKey = keyStart - 1;
    }
    lastSeenIn[edge] = object;
    return trie.target(edge);
  }

  private int edgeOfEscapedKey(int node, int keyStart, int keyEnd) {
    return trie.edge(node, unescapedKey, 0, unescapeKey(keyStart, keyEnd));
  }

  /// @return the length of the key in [#unescapedKey]
  private int unescapeKey(int keyStart, int keyEnd) {
    if (unescapedKey.length < keyEnd - keyStart) {
      unescapedKey = new byte[keyEnd - keyStart];
    }
    return JsonStrings.unescape(bytes, keyStart, keyEnd, unescapedKey, 0);
  }

  /// A member of the outermost object, which may prove to be an envelope.
  ///
  /// @param at behind the colon
  private int outermostMember(int at, int keyStart, int keyEnd, int object) {
    boolean escaped = escapedString == keyStart;
    if (escaped || (keyStart < keyEnd && bytes[keyStart] == '_')) {
      Envelope.Member member =
          escaped
              ? Envelope.member(unescapedKey, 0, unescapeKey(keyStart, keyEnd))
              : Envelope.member(bytes, keyStart, keyEnd);
      if (member != Envelope.Member.OTHER) {
        envelope.saw(member, keyStart - 1);
        return envelopeMember(member, blanks(at), keyStart, keyEnd, object);
      }
    }
    return value(at, outermostChild(keyStart, keyEnd, object), 1);
  }

  private int outermostChild(int keyStart, int keyEnd, int object) {
    return envelope.isEnvelope || !trie.leadsOn(FieldTrie.ROOT)
        ? FieldTrie.UNWANTED
        : child(FieldTrie.ROOT, keyStart, keyEnd, object);
  }

  private int envelopeMember(Envelope.Member member, int at, int keyStart, int keyEnd, int object) {
    byte first = at < end ? bytes[at] : 0;
    if (member == Envelope.Member.SOURCE && first == '{') {
      return source(at);
    }
    // Before the value is read: whether the key has an escape is known only until the next string.
    int child = outermostChild(keyStart, keyEnd, object);
    int after = value(at, child, 1);
    if (after >= 0 && first == '"') {
      envelope.note(member, at + 1, after - 1, escapedString == at + 1);
    }
    return after;
  }

  /// The event proper. What was found before belongs to the envelope.
  private int source(int brace) {
    event.clearValues();
    doubledKey = NOWHERE;
    envelope.isEnvelope = true;
    int after = object(brace + 1, FieldTrie.ROOT, 2);
    event.setDocument(brace, after);
    return after;
  }

  /// @param at behind the opening quote
  /// @return the place of the closing quote, or [#REFUSED]
  private int string(int at) {
    int p = at;
    while (true) {
      while (p <= end - Words.BYTES) {
        int plain = Words.before(Words.textEnds(Words.at(bytes, p)));
        p += plain;
        if (plain < Words.BYTES) {
          break;
        }
      }
      while (p < end && isPlain(bytes[p])) {
        p++;
      }
      if (p >= end) {
        return refuse(EventFault.MALFORMED_JSON, end, "the document ends inside a text");
      }
      if (bytes[p] == '"') {
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

  private int colon(int at) {
    int p = blanks(at);
    return p < end && bytes[p] == ':' ? p + 1 : refuseUnlike("`:` after a key", p);
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

  private int refuseValues(int at) {
    return refuse(
        EventFault.TOO_MANY_VALUES,
        at,
        "more than " + limits.values() + " values of fields that are read, which is the limit");
  }

  private int refuseEncoding(int at) {
    return refuse(EventFault.BAD_ENCODING, at, found(at) + " is not UTF-8");
  }

  private void refuseDoubledKey(int quote) {
    int keyEnd = string(quote + 1);
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
