package dev.seriema.intake;

import java.util.Arrays;

/// A `_bulk` body: lines that say what to do, each followed by the source that it is done with.
///
/// The sources of `index` and `create` are documents; `update` and `delete` are no events and are
/// passed over, counted. A line that stands where it should not is told and costs itself.
final class BulkBody implements Wrapper {
  private final Tellings tellings;
  private final TextPlace place = new TextPlace();
  private byte[] line = new byte[512];
  private int length;
  private long measured;

  private BulkAction action = BulkAction.NONE;

  /// Where the action stands that waits for its source.
  private long actionLine;

  private byte[] actionText = {};
  private long updates;
  private long deletes;

  BulkBody(Tellings tellings) {
    this.tellings = tellings;
  }

  @Override
  public int take(byte[] bytes, int start, int end, Documents into) {
    int at = start;
    while (at < end && !into.isFull()) {
      int newline = Newlines.first(bytes, at, end);
      int lineEnd = newline < 0 ? end : newline;
      append(bytes, at, lineEnd);
      at = lineEnd;
      if (newline >= 0) {
        line(into);
        place.set(place.line() + 1, 1);
        at++;
      }
    }
    return at;
  }

  @Override
  public void end(boolean isBrokenOff, boolean isCutOff, Documents into) {
    if (!isCutOff) {
      line(into);
    }
    if (action.takesSource() && !isBrokenOff) {
      fault(actionLine, "the action has no source behind it");
    }
    if (updates + deletes > 0) {
      tellings.input(
          InputFault.PASSED_OVER,
          "`"
              + tellings.source()
              + "` holds actions that are no events: "
              + updates
              + " of `update`, "
              + deletes
              + " of `delete`",
          "only the sources of `index` and `create` are events");
    }
  }

  private void append(byte[] bytes, int start, int end) {
    measured += end - start;
    if (measured > tellings.documentLimit() + 1L) {
      return;
    }
    int needed = length + end - start;
    if (needed > line.length) {
      line = Arrays.copyOf(line, Math.max(needed, 2 * line.length));
    }
    System.arraycopy(bytes, start, line, length, end - start);
    length = needed;
  }

  private void line(Documents into) {
    boolean hasReturn = measured == length && length > 0 && line[length - 1] == '\r';
    byte[] text = Arrays.copyOf(line, hasReturn ? length - 1 : length);
    long bytes = measured;
    length = 0;
    measured = 0;
    if (bytes <= tellings.documentLimit() && isBlank(text)) {
      return;
    }
    if (action.takesSource()) {
      BulkAction done = action;
      action = BulkAction.NONE;
      source(done, text, bytes, into);
    } else {
      action(text);
    }
  }

  private void source(BulkAction done, byte[] text, long bytes, Documents into) {
    if (done == BulkAction.BAD && BulkAction.of(text).isSound()) {
      action(text);
    } else if (done == BulkAction.INDEX) {
      document(text, bytes, into);
    }
  }

  private void document(byte[] text, long bytes, Documents into) {
    if (bytes > tellings.documentLimit()) {
      tellings.tooLarge(place.line(), 1, "the line", bytes);
    } else if (isOneObject(text)) {
      var parameters = BulkAction.parameters(actionText);
      EnvelopeWriter envelope = new EnvelopeWriter(into);
      envelope.begin(place.line(), 1);
      envelope.text("_index", actionText, parameters.getOrDefault("_index", -1), actionLine, 1);
      envelope.text("_id", actionText, parameters.getOrDefault("_id", -1), actionLine, 1);
      envelope.source(text, firstSign(text), place.line(), 1);
      envelope.end();
      into.commit();
    } else {
      // The scanner says what is wrong with it.
      into.begin(place.line(), 1);
      into.append(text);
      into.commit();
    }
  }

  private void action(byte[] text) {
    BulkAction found = BulkAction.of(text);
    action = found.isSound() && !isOneObject(text) ? BulkAction.BAD : found;
    actionLine = place.line();
    actionText = text;
    switch (action) {
      case INDEX -> {}
      case UPDATE -> updates++;
      case DELETE -> deletes++;
      case BAD -> fault(actionLine, "an action is one of `index`, `create`, `update` and `delete`");
      case NONE -> fault(actionLine, "a line that is no action stands where one belongs");
    }
  }

  private void fault(long at, String message) {
    tellings.place(
        WrapperFault.BULK_STRUCTURE,
        at,
        1,
        message,
        "write pairs of lines, such as `{\"index\":{}}` and the document");
  }

  /// Whether the line is one object with nothing behind it, as far as its brackets tell.
  private static boolean isOneObject(byte[] text) {
    int first = firstSign(text);
    ValueSplitter splitter = new ValueSplitter();
    splitter.begin(-1);
    int end = text[first] == '{' ? splitter.scan(text, first, text.length) : 0;
    return end > 0
        && splitter.outcome() == ValueSplitter.Outcome.CLOSED
        && isBlank(Arrays.copyOfRange(text, end, text.length));
  }

  private static boolean isBlank(byte[] text) {
    return firstSign(text) == text.length;
  }

  private static int firstSign(byte[] text) {
    int at = 0;
    while (at < text.length && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r')) {
      at++;
    }
    return at;
  }
}
