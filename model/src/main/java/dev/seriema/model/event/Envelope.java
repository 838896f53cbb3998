package dev.seriema.model.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// What the outermost object of a document says about it: id, index, and whether it wraps the event
/// in `_source`.
final class Envelope {
  /// Keys of the outermost object with a meaning of their own.
  enum Member {
    ID,
    INDEX,
    SOURCE,
    OTHER
  }

  private static final byte[] ID = ascii("_id");
  private static final byte[] INDEX = ascii("_index");
  private static final byte[] SOURCE = ascii("_source");
  private static final int NOWHERE = -1;

  private final Set<Member> seen = EnumSet.noneOf(Member.class);

  boolean isEnvelope;
  int doubledKey;
  int idStart;
  int idEnd;
  boolean idEscaped;
  int indexStart;
  int indexEnd;
  boolean indexEscaped;

  static Member member(byte[] bytes, int start, int end) {
    if (Arrays.equals(bytes, start, end, ID, 0, ID.length)) {
      return Member.ID;
    }
    if (Arrays.equals(bytes, start, end, INDEX, 0, INDEX.length)) {
      return Member.INDEX;
    }
    return Arrays.equals(bytes, start, end, SOURCE, 0, SOURCE.length)
        ? Member.SOURCE
        : Member.OTHER;
  }

  void begin() {
    isEnvelope = false;
    doubledKey = NOWHERE;
    idStart = NOWHERE;
    indexStart = NOWHERE;
    seen.clear();
  }

  /// @param at the opening quote of the key
  void saw(Member member, int at) {
    if (!seen.add(member) && doubledKey == NOWHERE) {
      doubledKey = at;
    }
  }

  /// Keeps a text that stands at a member; a `_source` that is a text means nothing.
  void note(Member member, int start, int end, boolean escaped) {
    if (member == Member.ID) {
      idStart = start;
      idEnd = end;
      idEscaped = escaped;
    } else if (member == Member.INDEX) {
      indexStart = start;
      indexEnd = end;
      indexEscaped = escaped;
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
