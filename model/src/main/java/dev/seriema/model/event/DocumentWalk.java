package dev.seriema.model.event;

import static dev.seriema.model.event.Refusals.REFUSED;

/// Reads the value of a document with all that lies in it, and notes what is wanted.
///
/// This is where the rules of JSON stand. It hands over to [SeamWalk] behind each value, and writes
/// down what it does until the next one, for [Seams] to learn. Not thread-safe.
final class DocumentWalk {
  /// What [#walk] returns where a key is not the expected one.
  private static final int OTHER_KEY = -2;

  private final FieldTrie trie;
  private final Refusals refusals;
  private final JsonTokens tokens;
  private final Envelope envelope;
  private final Place place;
  private final int greatestDepth;
  private final int mostValues;
  private final ExpectedKeys expected;
  private final Seams seams;
  private final OpenSeam open = new OpenSeam();
  private final SeamWalk seamWalk;

  /// For each depth the value of the object there, where a leaf is wanted in its place.
  private final int[] leaves;

  private byte[] bytes = {};
  private int end;
  private Event event;

  private byte[] unescapedKey = new byte[64];

  /// Where the event proper starts in an envelope.
  private int sourceStart;

  /// @param learns whether seams are learned
  DocumentWalk(
      EventLayout layout,
      ScanLimits limits,
      boolean learns,
      Refusals refusals,
      JsonTokens tokens,
      Envelope envelope) {
    this.trie = layout.trie();
    this.refusals = refusals;
    this.tokens = tokens;
    this.envelope = envelope;
    this.greatestDepth = limits.depth();
    this.mostValues = limits.values();
    this.place = new Place(limits.depth(), trie.edges());
    this.expected = new ExpectedKeys(limits.depth());
    this.seams = new Seams(learns);
    this.seamWalk = new SeamWalk(place, open, seams, limits);
    this.leaves = new int[limits.depth()];
    this.event = new Event(layout);
  }

  /// Makes ready for a document. At `end - 1` or at `end` stands a byte that no open object can go
  /// beyond.
  void begin(byte[] bytes, int start, int end, Event into) {
    this.bytes = bytes;
    this.end = end;
    event = into;
    place.begin();
    if (expected.isFull() || seams.isFull()) {
      expected.forget();
      seams.forget();
    }
    seamWalk.begin(bytes, start, end);
  }

  /// Reads one value with all that lies in it.
  ///
  /// @return behind the value, or [Refusals#REFUSED]
  int value(int first) {
    place.at = first;
    place.depth = 0;
    place.link = ExpectedKeys.document();
    place.seam = Seams.start();
    boolean isBehindValue = seamWalk.goOn(bytes, end, event) && place.depth > 0;
    int result = walk(isBehindValue);
    while (result == OTHER_KEY) {
      result = key() ? walk(false) : REFUSED;
    }
    if (result >= 0) {
      seamWalk.sawDocument(result - first);
    }
    return result;
  }

  /// The first key that stands twice in an object of the event, or [Place#NOWHERE].
  int doubledKey() {
    return place.doubledKey;
  }

  /// Goes on while keys are as expected. A loop and not a recursion, so that depth costs no stack;
  /// and without what other keys need, which would cost the loop its registers.
  ///
  /// @param behindValue whether a value was just read; else one comes
  /// @return behind the outermost value; [#OTHER_KEY] in front of a key; or [Refusals#REFUSED]
  private int walk(boolean behindValue) {
    byte[] b = bytes;
    int limit = end;
    long[] rows = expected.rows();
    int d = place.depth;
    int l = place.link;
    int p = place.at;
    long info = ExpectedKeys.infoOfValue(rows, l);
    boolean isBehindValue = behindValue;
    while (true) {
      if (!isBehindValue) {
        byte sign = b[p];
        if (sign <= ' ') {
          p = tokens.blanks(p);
          sign = b[p];
        }
        if (sign != '{' && sign != '[') {
          endSeam(sign, p, d, l, info);
          int valueEnd = sign == '"' ? tokens.text(p + 1) + 1 : tokens.scalar(p);
          if (valueEnd <= 0 || (ExpectedKeys.isNoted(info) && !note(sign, info, p, valueEnd))) {
            return REFUSED;
          }
          if (d == 0) {
            return valueEnd;
          }
          place.at = valueEnd;
          place.depth = d;
          place.link = l;
          isBehindValue = seamWalk.goOn(b, limit, event);
          p = place.at;
          d = place.depth;
          l = place.link;
          if (!isBehindValue) {
            info = ExpectedKeys.infoOfValue(rows, l);
            continue;
          }
        } else {
          if (d == greatestDepth) {
            return refusals.depth(p, greatestDepth);
          }
          int inside = p + 1;
          if (b[inside] <= ' ') {
            inside = tokens.blanks(inside);
          }
          // In ASCII each bracket stands two before its partner.
          isBehindValue = b[inside] == sign + 2;
          if (isBehindValue) {
            p = inside + 1;
            closeEmpty(l, p);
            if (d > 0 && p >= limit) {
              return refusals.unclosed(ExpectedKeys.isElements(l), p);
            }
          } else {
            if (sign == '{' && ExpectedKeys.hasSlot(info) && !noteObject(info, p, d)) {
              return REFUSED;
            }
            enter(l, d++);
            l = sign == '{' ? ExpectedKeys.inside(l) : ExpectedKeys.elements(l);
            p = inside;
          }
        }
      }
      if (isBehindValue) {
        if (d == 0) {
          return p;
        }
        byte sign = b[p];
        while (sign != ',') {
          if (sign == (l < 0 ? ']' : '}')) {
            boolean isObject = !ExpectedKeys.isElements(l);
            p++;
            l = place.links[--d];
            leave(l);
            if (isObject) {
              closeObject(rows, l, d, p);
            }
            if (d == 0) {
              return p;
            }
          } else if (tokens.isPassedOver(sign)) {
            p = tokens.blanks(p);
          } else {
            return refusals.unclosed(ExpectedKeys.isElements(l), p);
          }
          if (p >= limit) {
            return refusals.unclosed(ExpectedKeys.isElements(l), p);
          }
          sign = b[p];
        }
        p++;
        isBehindValue = false;
      }
      if (ExpectedKeys.isElements(l)) {
        info = ExpectedKeys.infoOfValue(rows, l);
        continue;
      }
      if (b[p] != '"') {
        p = tokens.blanks(p);
        if (b[p] != '"') {
          return refusals.unlike("a key in double quotes", p);
        }
      }
      int guess = ExpectedKeys.guess(rows, l);
      info = ExpectedKeys.info(rows, guess);
      if (guess == ExpectedKeys.NONE || !expected.fits(rows, guess, info, b, p + 1, limit)) {
        place.at = p;
        place.depth = d;
        place.link = l;
        return OTHER_KEY;
      }
      int edge =
          ExpectedKeys.node(info) == FieldTrie.UNWANTED ? FieldTrie.NO_EDGE : expected.edge(guess);
      place.see(edge, d, p);
      open.key(edge, p);
      p += 1 + ExpectedKeys.length(info);
      l = guess;
    }
  }

  /// Learns what led to a text, number or literal, where it was written down from its start.
  private void endSeam(byte sign, int p, int depth, int linkOfValue, long info) {
    if (!open.hasBegun()) {
      return;
    }
    boolean isText = sign == '"';
    place.seam =
        depth > 0
                && open.canBeLearned()
                && expected.isLasting(open.linkBefore())
                && expected.isLasting(linkOfValue)
            ? seams.learn(open, bytes, isText ? p + 1 : p, linkOfValue, info, isText)
            : Seams.NONE;
    open.end();
  }

  /// Goes into the object or array that is the value at a link.
  private void enter(int linkOfValue, int depthAround) {
    place.links[depthAround] = linkOfValue;
    place.objects[depthAround] = place.nextObject();
    if (!expected.isLasting(linkOfValue)) {
      open.spoil();
    }
    open.open(linkOfValue);
  }

  /// Goes out of the object or array that is the value at a link.
  private void leave(int linkOfValue) {
    if (!expected.isLasting(linkOfValue)) {
      open.spoil();
    }
    open.close(linkOfValue);
  }

  /// Reads a key that was not expected, up to behind its colon.
  ///
  /// @return whether all is well
  private boolean key() {
    int quote = place.at;
    int keyStart = quote + 1;
    int keyEnd = tokens.text(keyStart);
    if (keyEnd < 0) {
      return false;
    }
    int behind = tokens.blanks(keyEnd + 1);
    if (behind >= end || bytes[behind] != ':') {
      refusals.unlike("`:` after a key", behind);
      return false;
    }
    place.at = behind + 1;
    int around = place.link;
    if (place.depth == 1 && opensSource(keyStart, keyEnd, place.at)) {
      place.link = ExpectedKeys.source();
      open.spoil();
      return true;
    }
    int nodeAround = expected.nodeAround(around);
    int edge = trie.leadsOn(nodeAround) ? edge(nodeAround, keyStart, keyEnd) : FieldTrie.NO_EDGE;
    int node = edge == FieldTrie.NO_EDGE ? FieldTrie.UNWANTED : trie.target(edge);
    int slot = trie.slot(node);
    place.see(edge, place.depth, quote);
    open.key(edge, quote);
    boolean canLearn =
        behind == keyEnd + 1
            && !tokens.isEscaped(keyStart)
            && (bytes[keyStart] != '_' || !expected.isOutermost(around));
    int length = place.at - keyStart;
    place.link =
        canLearn
            ? expected.learn(around, bytes, keyStart, length, place.depth, node, slot, edge)
            : expected.strange(around, place.depth, node, slot);
    if (!expected.isLasting(place.link)) {
      open.spoil();
    }
    return true;
  }

  private int edge(int node, int keyStart, int keyEnd) {
    if (!tokens.isEscaped(keyStart)) {
      return trie.edge(node, bytes, keyStart, keyEnd);
    }
    int length = unescapeKey(keyStart, keyEnd);
    return trie.edge(node, unescapedKey, 0, length);
  }

  /// Unescapes a key into [#unescapedKey], which may become another array.
  ///
  /// @return its length
  private int unescapeKey(int keyStart, int keyEnd) {
    int room = keyEnd - keyStart + Words.BYTES;
    if (unescapedKey.length < room) {
      unescapedKey = new byte[room];
    }
    return JsonStrings.unescape(bytes, keyStart, keyEnd, unescapedKey, 0);
  }

  /// Looks at a key of the outermost object, which may prove to be an envelope.
  ///
  /// @param behind behind the colon
  /// @return whether the event proper begins there; then what was found so far is forgotten
  private boolean opensSource(int keyStart, int keyEnd, int behind) {
    boolean escaped = tokens.isEscaped(keyStart);
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
    int first = tokens.blanks(behind);
    if (member == Envelope.Member.SOURCE && first < end && bytes[first] == '{') {
      event.clearValues();
      place.doubledKey = Place.NOWHERE;
      envelope.isEnvelope = true;
      sourceStart = first;
      return true;
    }
    if (first < end && bytes[first] == '"') {
      noteMember(member, first + 1);
      // The value is read again as that of an ordinary key, and a fault in it is told there.
      refusals.forget();
      tokens.setEscaped(keyStart, escaped);
    }
    return false;
  }

  private void noteMember(Envelope.Member member, int textStart) {
    int textEnd = tokens.text(textStart);
    if (textEnd >= 0) {
      envelope.note(member, textStart, textEnd, tokens.isEscaped(textStart));
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
        quote != 0 && tokens.isEscaped(from + 1));
    return true;
  }

  /// Notes an object where a leaf is wanted; where it ends is told by [#closeObject].
  private boolean noteObject(long info, int brace, int depthAround) {
    open.spoil();
    leaves[depthAround] = event.values();
    event.noteObject();
    return note((byte) '{', info, brace, brace);
  }

  private void closeObject(long[] rows, int linkOfObject, int depthAround, int objectEnd) {
    if (linkOfObject == ExpectedKeys.source()) {
      open.spoil();
      event.setDocument(sourceStart, objectEnd);
    } else if (ExpectedKeys.hasSlot(ExpectedKeys.infoOfValue(rows, linkOfObject))) {
      open.spoil();
      event.setEnd(leaves[depthAround], objectEnd);
    }
  }

  private void closeEmpty(int link, int objectEnd) {
    if (link == ExpectedKeys.source()) {
      open.spoil();
      event.setDocument(sourceStart, objectEnd);
    }
  }
}
