package dev.seriema.intake;

import java.util.List;
import java.util.Optional;

/// JSON that holds documents: an array of them, an object with such an array inside, or documents
/// one after another. All else is passed over, and several such texts may follow one another.
///
/// A document that is malformed costs itself where its end can be told: by its brackets, or by the
/// next line that starts as documents here do. Otherwise the rest is not read.
final class JsonFrame implements Wrapper {
  private enum State {
    BEFORE,
    MEMBER_OR_END,
    MEMBER,
    IN_KEY,
    COLON,
    MEMBER_VALUE,
    SKIPPING,
    BEHIND_MEMBER,
    ELEMENT_OR_END,
    ELEMENT,
    IN_ELEMENT,
    BEHIND_ELEMENT,
    LOST
  }

  private static final int LONGEST_KEY = 64;
  private static final int MOST_LEVELS = 4;

  private final Tellings tellings;
  private final List<FramePath> paths;
  private final boolean isSequence;
  private final ValueSplitter splitter = new ValueSplitter();
  private final TextPlace place = new TextPlace();

  private State state = State.BEFORE;

  /// How far in the bytes at hand the place has come.
  private int placed;

  /// The blanks of the line so far, or -1 behind its first sign.
  private int indent;

  /// How many objects of the frame are open, and for each the paths that lead on, as bits.
  private int level;

  private final int[] leading = new int[MOST_LEVELS];

  private final byte[] key = new byte[LONGEST_KEY];
  private int keyLength;
  private boolean keyEscapes;

  private Elements elements;
  private int elementIndent;

  /// The blanks before a line that surely starts a document, or -1 where none does so surely.
  private int surestIndent = -1;

  private long lostLine;
  private int lostColumn;
  private String lostWhy = "";

  private JsonFrame(Tellings tellings, boolean isSequence, FramePath... paths) {
    this.tellings = tellings;
    this.isSequence = isSequence;
    this.paths = List.of(paths);
    this.elements = paths[0].elements();
  }

  static JsonFrame ofSequence(Tellings tellings) {
    return new JsonFrame(tellings, true, new FramePath(List.of(), Elements.asTheyAre()));
  }

  static JsonFrame ofArray(Tellings tellings) {
    return new JsonFrame(tellings, false, new FramePath(List.of(), Elements.asTheyAre()));
  }

  static JsonFrame ofRecords(Tellings tellings) {
    Elements records = Elements.asTheyAre();
    return new JsonFrame(
        tellings,
        false,
        new FramePath(List.of("Records"), records),
        new FramePath(List.of("records"), records));
  }

  static JsonFrame ofResponse(Tellings tellings) {
    return new JsonFrame(
        tellings, false, new FramePath(List.of("hits", "hits"), new SearchHits(tellings)));
  }

  static JsonFrame ofEsqlAnswer(Tellings tellings) {
    EsqlTable table = new EsqlTable(tellings);
    return new JsonFrame(
        tellings,
        false,
        new FramePath(List.of("columns"), table.columns()),
        new FramePath(List.of("values"), table.rows()));
  }

  @Override
  public int take(byte[] bytes, int start, int end, Documents into) {
    placed = start;
    int at = start;
    while (at < end && !into.isFull()) {
      at =
          switch (state) {
            case IN_ELEMENT -> element(bytes, at, end, into);
            case SKIPPING -> skip(bytes, at, end);
            case IN_KEY -> key(bytes, at);
            case BEFORE,
                MEMBER_OR_END,
                MEMBER,
                COLON,
                MEMBER_VALUE,
                BEHIND_MEMBER,
                ELEMENT_OR_END,
                ELEMENT,
                BEHIND_ELEMENT,
                LOST ->
                sign(bytes, at, into);
          };
    }
    moveTo(bytes, at);
    return at;
  }

  @Override
  public void end(boolean isBrokenOff, boolean isCutOff, Documents into) {
    if (state == State.LOST) {
      tellings.lost(lostLine, lostColumn, lostWhy);
    } else if (state == State.IN_ELEMENT) {
      String start = into.openLine() + ":" + into.openColumn();
      into.drop();
      truncated(isBrokenOff, "it ends inside the document that starts at " + start);
    } else if (state != State.BEFORE) {
      truncated(isBrokenOff, "it ends before its last bracket is closed");
    }
  }

  private void truncated(boolean isBrokenOff, String what) {
    if (!isBrokenOff) {
      tellings.truncated(what);
    }
  }

  private int sign(byte[] bytes, int at, Documents into) {
    byte sign = bytes[at];
    if (sign == '\n') {
      indent = 0;
      return at + 1;
    }
    if (sign == ' ' || sign == '\t' || sign == '\r') {
      indent += indent >= 0 ? 1 : 0;
      return at + 1;
    }
    int before = indent;
    indent = -1;
    return switch (state) {
      case BEFORE -> before(bytes, at, before, into);
      case MEMBER_OR_END, MEMBER -> member(bytes, at);
      case COLON -> expect(':', State.MEMBER_VALUE, bytes, at);
      case MEMBER_VALUE -> memberValue(bytes, at);
      case BEHIND_MEMBER -> behindMember(bytes, at);
      case ELEMENT_OR_END, ELEMENT -> elementOrEnd(bytes, at, before, into);
      case BEHIND_ELEMENT -> behindElement(bytes, at, before, into);
      case LOST -> lost(bytes, at, before, into);
      case IN_KEY, SKIPPING, IN_ELEMENT -> throw new IllegalStateException(state.name());
    };
  }

  private int before(byte[] bytes, int at, int before, Documents into) {
    if (isSequence) {
      return bytes[at] == '{'
          ? beginElement(bytes, at, before, into)
          : lose(bytes, at, "expected a document");
    }
    boolean isArray = paths.getFirst().endsAt(0);
    if (bytes[at] != (isArray ? '[' : '{')) {
      return lose(bytes, at, isArray ? "expected an array" : "expected an object");
    }
    if (isArray) {
      return openArray(paths.getFirst(), at);
    }
    level = 1;
    leading[0] = (1 << paths.size()) - 1;
    state = State.MEMBER_OR_END;
    return at + 1;
  }

  private int member(byte[] bytes, int at) {
    if (bytes[at] == '"') {
      keyLength = 0;
      keyEscapes = false;
      state = State.IN_KEY;
      return at + 1;
    }
    return bytes[at] == '}' && state == State.MEMBER_OR_END
        ? closeObject(at)
        : lose(bytes, at, "expected a key in double quotes");
  }

  private int key(byte[] bytes, int at) {
    byte unit = bytes[at];
    if (unit == '"' && !keyEscapes) {
      state = State.COLON;
    } else if (keyLength < LONGEST_KEY) {
      key[keyLength++] = unit;
    }
    keyEscapes = unit == '\\' && !keyEscapes;
    return at + 1;
  }

  private int memberValue(byte[] bytes, int at) {
    int inside = 0;
    for (int path = 0; path < paths.size(); path++) {
      FramePath candidate = paths.get(path);
      boolean leads = (leading[level - 1] >> path & 1) != 0;
      if (leads && candidate.hasKey(level, key, keyLength)) {
        if (bytes[at] == '[' && candidate.endsAt(level)) {
          return openArray(candidate, at);
        }
        inside |= candidate.goesBeyond(level) ? 1 << path : 0;
      }
    }
    if (bytes[at] == '{' && inside != 0) {
      leading[level++] = inside;
      state = State.MEMBER_OR_END;
      return at + 1;
    }
    splitter.begin(-1);
    state = State.SKIPPING;
    return at;
  }

  private int skip(byte[] bytes, int at, int end) {
    int behind = splitter.scan(bytes, at, end);
    return switch (splitter.outcome()) {
      case OPEN -> behind;
      case CLOSED -> {
        state = State.BEHIND_MEMBER;
        yield behind;
      }
      case CUT, LOST -> lose(bytes, behind, "expected a value that ends before");
    };
  }

  private int behindMember(byte[] bytes, int at) {
    return bytes[at] == '}' ? closeObject(at) : expect(',', State.MEMBER, bytes, at);
  }

  private int closeObject(int at) {
    level--;
    state = level == 0 ? State.BEFORE : State.BEHIND_MEMBER;
    return at + 1;
  }

  private int openArray(FramePath path, int at) {
    elements = path.elements();
    elements.open();
    surestIndent = -1;
    state = State.ELEMENT_OR_END;
    return at + 1;
  }

  private int closeArray(int at) {
    surestIndent = -1;
    state = level == 0 ? State.BEFORE : State.BEHIND_MEMBER;
    return at + 1;
  }

  private int elementOrEnd(byte[] bytes, int at, int before, Documents into) {
    byte sign = bytes[at];
    if (sign == ']' || sign == ',') {
      if (state == State.ELEMENT || sign == ',') {
        moveTo(bytes, at);
        tellings.malformed(
            place.line(), place.column(), "expected an element, found " + shown(sign));
      }
      return sign == ']' ? closeArray(at) : at + 1;
    }
    return sign == '}'
        ? lose(bytes, at, "expected an element")
        : beginElement(bytes, at, before, into);
  }

  private int behindElement(byte[] bytes, int at, int before, Documents into) {
    byte sign = bytes[at];
    if (sign == ',') {
      state = State.ELEMENT;
      return at + 1;
    }
    if (sign == ']') {
      return closeArray(at);
    }
    lose(bytes, at, "expected `,` or `]` behind an element");
    return lost(bytes, at, before, into);
  }

  private int beginElement(byte[] bytes, int at, int before, Documents into) {
    moveTo(bytes, at);
    into.begin(place.line(), place.column());
    splitter.begin(before);
    elementIndent = before;
    state = State.IN_ELEMENT;
    return at;
  }

  private int element(byte[] bytes, int at, int end, Documents into) {
    int behind = splitter.scan(bytes, at, end);
    into.append(bytes, at, behind);
    ValueSplitter.Outcome outcome = splitter.outcome();
    if (outcome == ValueSplitter.Outcome.OPEN) {
      return behind;
    }
    surestIndent = splitter.isIndented() ? elementIndent : -1;
    if (outcome == ValueSplitter.Outcome.LOST) {
      lostLine = into.openLine();
      lostColumn = into.openColumn();
      lostWhy = "the document that starts there is not closed";
      into.drop();
      state = State.LOST;
      return behind;
    }
    boolean isCut = outcome == ValueSplitter.Outcome.CUT;
    indent = isCut ? elementIndent : -1;
    state = isSequence ? State.BEFORE : isCut ? State.ELEMENT : State.BEHIND_ELEMENT;
    finish(into);
    return behind;
  }

  private void finish(Documents into) {
    if (into.isTooLong()) {
      tellings.tooLarge(into.openLine(), into.openColumn(), "the document", into.openLength());
      into.drop();
    } else {
      elements.take(into);
    }
  }

  /// Looks for a line that surely starts a document.
  private int lost(byte[] bytes, int at, int before, Documents into) {
    if (bytes[at] != '{' || before < 0 || before != surestIndent) {
      return at + 1;
    }
    tellings.malformed(lostLine, lostColumn, lostWhy);
    return beginElement(bytes, at, before, into);
  }

  private int expect(char wanted, State then, byte[] bytes, int at) {
    if (bytes[at] != wanted) {
      return lose(bytes, at, "expected `" + wanted + "`");
    }
    state = then;
    return at + 1;
  }

  private int lose(byte[] bytes, int at, String expected) {
    moveTo(bytes, at);
    lostLine = place.line();
    lostColumn = place.column();
    lostWhy = expected + ", found " + shown(bytes[at]);
    state = State.LOST;
    return at + 1;
  }

  private void moveTo(byte[] bytes, int at) {
    place.advance(bytes, placed, at);
    placed = at;
  }

  private static String shown(byte sign) {
    return Optional.of(sign)
        .filter(unit -> unit > ' ' && unit < 0x7f)
        .map(unit -> "`" + (char) unit.byteValue() + "`")
        .orElse("the byte " + Integer.toHexString(sign & 0xff));
  }
}
