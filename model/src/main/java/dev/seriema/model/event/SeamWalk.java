package dev.seriema.model.event;

/// Goes from value to value where each follows on the former by a seam that is known, and leaves
/// all else to [DocumentWalk].
///
/// A seam that fits is one comparison of bytes in place of reading closing brackets, a comma, a
/// key, a colon and opening brackets one by one. The loop makes no calls that are not inlined and
/// refuses nothing: what is not as foreseen it leaves where it stands. So it needs few registers,
/// and the rules of JSON stand in one place only. Not thread-safe.
final class SeamWalk {
  private static final int OTHER_WAY = -1;
  private static final int TRUE = 'e' << 24 | 'u' << 16 | 'r' << 8 | 't';
  private static final long FALSE = (long) 'e' << 32 | 's' << 24 | 'l' << 16 | 'a' << 8 | 'f';
  private static final long FIVE_BYTES = (1L << 40) - 1;

  private final Place place;
  private final OpenSeam open;
  private final Seams seams;
  private final int greatestDepth;
  private final int mostValues;
  private final TextMarks textMarks = new TextMarks();

  SeamWalk(Place place, OpenSeam open, Seams seams, ScanLimits limits) {
    this.place = place;
    this.open = open;
    this.seams = seams;
    this.greatestDepth = limits.depth();
    this.mostValues = limits.values();
  }

  /// Makes ready for a document, whose bytes are touched from front to back here: looking at its
  /// end first would wait for memory.
  void begin(byte[] bytes, int start, int end) {
    textMarks.clear();
    textMarks.cover(bytes, start, end);
  }

  void sawDocument(int bytes) {
    textMarks.sawDocument(bytes);
  }

  /// Goes on from the end of a value, or from the start of the document, as far as seams fit.
  ///
  /// @return whether the place is behind a value, where no seam that is known fits; else it is in
  ///   front of a text, number or literal that needs the general walk
  boolean goOn(byte[] b, int end, Event event) {
    textMarks.cover(b, place.at, end);
    byte[] marks = textMarks.marks();
    int marksStart = textMarks.start();
    // A seam ends a word before the stretch does, so that words may be read at any place of it.
    int stop = textMarks.end() - Words.BYTES;
    long[] table = seams.table();
    long[] more = seams.more();
    int[] lastSeenIn = place.lastSeenIn();
    long[] records = event.records();
    int[] slots = event.slots();
    int count = event.values();
    int room = Math.min(slots.length, mostValues);
    int seam = place.seam;
    int p = place.at;
    int d = place.depth;
    int object = d == 0 ? 0 : place.objects[d - 1];
    boolean isBehindValue = true;
    walk:
    while (true) {
      long guesses = Seams.guesses(table, seam);
      boolean isFirstGuess = true;
      int next;
      long shape;
      int valueStart;
      while (true) {
        next = Seams.first(guesses);
        if (next == Seams.NONE) {
          break walk;
        }
        shape = Seams.shape(table, next);
        valueStart = p + Seams.length(shape);
        if (valueStart <= stop && Seams.fits(table, more, next, shape, b, p)) {
          break;
        }
        guesses = Seams.rest(guesses);
        isFirstGuess = false;
      }
      if (!Seams.isText(shape) && !startsScalar(b[valueStart])) {
        break;
      }
      long way = Seams.way(table, next);
      if (Seams.isPlain(shape)) {
        int edge = OpenSeam.edge(way);
        if (edge >= 0) {
          if (lastSeenIn[edge] == object && place.doubledKey == Place.NOWHERE) {
            place.doubledKey = p + OpenSeam.quote(way);
          }
          lastSeenIn[edge] = object;
        }
      } else {
        if (d + Seams.opened(shape) > greatestDepth) {
          break;
        }
        int inside = pass(more, (int) way, p, d);
        if (inside < 0) {
          break;
        }
        d = inside;
        object = place.objects[d - 1];
      }
      if (!isFirstGuess) {
        Seams.expect(table, seam, next);
      }
      seam = next;
      int slot = Seams.slot(table, next);
      if (Seams.isText(shape)) {
        int offset = valueStart - marksStart;
        long mark = Words.at(marks, offset >>> 3) >>> (offset & 7);
        if (mark == 0) {
          offset &= -Words.BYTES;
          do {
            offset += Long.SIZE;
            if (offset > stop - marksStart) {
              break;
            }
            mark = Words.at(marks, offset >>> 3);
          } while (mark == 0);
        }
        p = marksStart + offset + Long.numberOfTrailingZeros(mark);
        if (mark == 0 || b[p] != '"' || (slot != Seams.UNWANTED && (slot < 0 || count == room))) {
          p = valueStart - 1;
          isBehindValue = false;
          break;
        }
        if (slot != Seams.UNWANTED) {
          slots[count] = slot;
          records[2 * count + 1] = Event.range(valueStart, p);
          records[2 * count] = ValueKind.STRING_CODE;
          count++;
        }
        p++;
      } else {
        p = plainEnd(b, valueStart);
        if (p < 0 || (slot != Seams.UNWANTED && (slot < 0 || count == room))) {
          p = valueStart;
          isBehindValue = false;
          break;
        }
        if (slot != Seams.UNWANTED) {
          slots[count] = slot;
          records[2 * count + 1] = Event.range(valueStart, p);
          records[2 * count] = kindCode(b[valueStart]);
          count++;
        }
      }
    }
    event.setCount(count);
    if (p != place.at) {
      place.at = p;
      place.depth = d;
      place.link = seams.link(seam);
      place.seam = seam;
      open.end();
    }
    if (isBehindValue) {
      open.begin(p, place.seam, place.link);
    }
    return isBehindValue;
  }

  /// Does what a seam says about brackets and keys.
  ///
  /// @param way where that is written
  /// @param start of the seam
  /// @return the depth behind it; or [#OTHER_WAY] when other brackets are open than it closes
  private int pass(long[] more, int way, int start, int depthBefore) {
    int[] links = place.links;
    int d = depthBefore;
    int at = way;
    long step = more[at];
    while (step != 0) {
      if (links[--d] != (int) step) {
        return OTHER_WAY;
      }
      step = more[++at];
    }
    step = more[++at];
    while (step != 0) {
      place.see(OpenSeam.edge(step), d, start + OpenSeam.quote(step));
      int opened = OpenSeam.opened(step);
      if (opened != 0) {
        links[d] = opened;
        place.objects[d++] = place.nextObject();
      }
      step = more[++at];
    }
    return d;
  }

  /// Where a whole number or a truth value ends, of those that are easy to tell.
  ///
  /// @return one past it; or -1 for all that is written otherwise
  private static int plainEnd(byte[] b, int start) {
    long word = Words.at(b, start);
    byte sign = (byte) word;
    if (sign > '9') {
      if ((int) word == TRUE) {
        return start + 4;
      }
      return (word & FIVE_BYTES) == FALSE ? start + 5 : -1;
    }
    int digits = 0;
    while (digits < Words.BYTES - 1 && isDigit((byte) word)) {
      word >>>= Byte.SIZE;
      digits++;
    }
    byte after = (byte) word;
    boolean isWhole =
        digits > 0
            && (sign != '0' || digits == 1)
            && (after == ',' || after == '}' || after == ']');
    return isWhole ? start + digits : -1;
  }

  private static int kindCode(byte sign) {
    if (sign <= '9') {
      return ValueKind.NUMBER_CODE;
    }
    return sign == 't' ? ValueKind.TRUE_CODE : ValueKind.FALSE_CODE;
  }

  private static boolean startsScalar(byte sign) {
    return sign <= '9' ? isDigit(sign) || sign == '-' : sign == 't' || sign == 'f' || sign == 'n';
  }

  private static boolean isDigit(byte sign) {
    return sign >= '0' && sign <= '9';
  }
}
