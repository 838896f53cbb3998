package dev.seriema.model.event;

import static dev.seriema.model.event.Refusals.REFUSED;

import dev.seriema.model.schema.FieldPath;
import java.util.Arrays;
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

  private final EventLayout layout;
  private final ScanLimits limits;
  private final int idSlot;
  private final int indexSlot;
  private final Refusals refusals = new Refusals();
  private final JsonTokens tokens = new JsonTokens(refusals);
  private final Envelope envelope = new Envelope();
  private final DocumentWalk walk;
  private final DoubledKeys doubledKeys = new DoubledKeys();
  private int lineEnd;

  public EventScanner(EventLayout layout, ScanLimits limits) {
    this(layout, limits, true);
  }

  private EventScanner(EventLayout layout, ScanLimits limits, boolean learnsSeams) {
    this.layout = layout;
    this.limits = limits;
    this.idSlot = layout.slot(ID);
    this.indexSlot = layout.slot(INDEX);
    this.walk = new DocumentWalk(layout, limits, learnsSeams, refusals, tokens, envelope);
  }

  /// A scanner that goes from key to key and learns nothing of what lies between two values. It
  /// finds the same, more slowly; it is there to compare with.
  public static EventScanner withoutSeams(EventLayout layout, ScanLimits limits) {
    return new EventScanner(layout, limits, false);
  }

  /// Scans the document that a range of bytes holds.
  ///
  /// @param into an event of the same layout; it refers to `bytes` until it is used again
  /// @return `null` when the document is sound, else what is wrong; the event is then empty
  public @Nullable ScanFault scan(byte[] bytes, int start, int end, Event into) {
    checkLayout(into);
    begin(bytes, start, end, false, into);
    int last = end - 1;
    while (last > start && JsonTokens.isBlank(bytes[last])) {
      last--;
    }
    if (end - start > limits.documentBytes()) {
      refusals.size(limits.documentBytes());
    } else if (last >= start && bytes[last] == '}') {
      document(bytes, start, end, false, into);
    } else {
      // No event ends like this. What is wrong is found on a copy that something stops.
      byte[] stopped = Arrays.copyOfRange(bytes, start, end + 1);
      stopped[end - start] = '}';
      begin(stopped, 0, end - start, false, into);
      document(stopped, 0, end - start, false, into);
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
    begin(bytes, start, limit, true, into);
    int documentEnd = bytes[start] == '{' ? document(bytes, start, limit, true, into) : REFUSED;
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

  private void begin(byte[] bytes, int start, int end, boolean isLine, Event into) {
    refusals.begin(bytes, start, end);
    tokens.begin(bytes, end, isLine);
    envelope.begin();
    into.begin(bytes);
    walk.begin(bytes, start, end, into);
  }

  private @Nullable ScanFault finish(Event into) {
    ScanFault fault = refusals.fault();
    if (fault != null) {
      into.empty();
    }
    return fault;
  }

  /// @return one past the document and the blanks behind it, or [Refusals#REFUSED]
  private int document(byte[] bytes, int start, int end, boolean isLine, Event into) {
    int first = tokens.blanks(start);
    int after = first < end ? walk.value(first) : refusals.unlike("a value", first);
    if (after < 0) {
      return REFUSED;
    }
    int rest = tokens.blanks(after);
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
    if (quote != Place.NOWHERE) {
      return refusals.doubledKey(quote, tokens.text(quote + 1));
    }
    complete(first, after, into);
    return rest;
  }

  /// A key that stands twice on the way to a wanted field, or in what wraps the event.
  private int doubledKey() {
    return walk.doubledKey() != Place.NOWHERE ? walk.doubledKey() : envelope.doubledKey;
  }

  private void complete(int documentStart, int documentEnd, Event event) {
    boolean wrapped = envelope.isEnvelope;
    if (!wrapped) {
      event.setDocument(documentStart, documentEnd);
    }
    if (envelope.idStart != Place.NOWHERE) {
      event.addId(wrapped ? idSlot : -1, envelope.idStart, envelope.idEnd, envelope.idEscaped);
    }
    if (envelope.indexStart != Place.NOWHERE) {
      event.addIndex(
          wrapped ? indexSlot : -1, envelope.indexStart, envelope.indexEnd, envelope.indexEscaped);
    }
  }
}
