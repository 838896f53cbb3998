package dev.seriema.intake;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanFault;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Walks over the documents of a block and scans each; blank lines are passed over. Reused for the
/// next block by [#open]; not thread-safe.
public final class BlockEvents {
  private final EventScanner scanner;
  private final Event event;

  private @Nullable LineBlock block;

  /// Null where each line is a document.
  private @Nullable Documents documents;

  private int document;
  private int nextStart;
  private long nextLine;
  private int lineStart;
  private int lineEnd;
  private long line;
  private @Nullable ScanFault fault;

  /// @param event of the scanner's layout; each line is scanned into it
  public BlockEvents(EventScanner scanner, Event event) {
    this.scanner = scanner;
    this.event = event;
  }

  public void open(LineBlock lines) {
    block = lines;
    documents = lines.documents();
    document = -1;
    nextStart = lines.start();
    nextLine = lines.firstLine();
  }

  /// Moves to the next document; of lines, to the next that is not blank.
  ///
  /// @return whether there is one; then [#fault] says whether it is an event
  public boolean next() {
    LineBlock lines = opened();
    if (documents != null) {
      return nextOf(documents);
    }
    byte[] bytes = lines.bytes();
    int end = lines.end();
    while (nextStart < end) {
      lineStart = nextStart;
      line = nextLine++;
      int first = firstSign(bytes, lineStart);
      if (bytes[first] == '\n') {
        nextStart = first + 1;
      } else {
        fault = scanner.scanLine(bytes, lineStart, end, event);
        lineEnd = scanner.lineEnd();
        nextStart = lineEnd + 1;
        return true;
      }
    }
    return false;
  }

  private boolean nextOf(Documents held) {
    if (++document == held.count()) {
      return false;
    }
    line = held.line(document);
    lineStart = held.start(document);
    lineEnd = held.end(document);
    fault = scanner.scan(held.bytes(), lineStart, lineEnd, event);
    return true;
  }

  /// The event of the line; without values when it is refused.
  public Event event() {
    return event;
  }

  /// Why the line is no event, or `null`.
  public @Nullable ScanFault fault() {
    return fault;
  }

  /// The number of the line in its unpacked input, from 1; of a document over several lines or in a
  /// wrapper, of the line where it starts.
  public long line() {
    return line;
  }

  /// The place of the document among those of its block, from 0; gaps are blank lines.
  public long position() {
    return documents == null ? line - opened().firstLine() : document;
  }

  /// The place of the document among those of all blocks; gaps mean nothing.
  public long arrival() {
    return opened().number() << 32 | position();
  }

  /// Where the line or document starts in the bytes of the block.
  public int lineStart() {
    return lineStart;
  }

  /// One past the document: the place of its `\n`, of a line.
  public int lineEnd() {
    return lineEnd;
  }

  /// The id of the event: its own, else `<name of the input>:<line>`, and `:<column>` behind it
  /// where another document starts in the same line before it.
  public String id() {
    String own = event.id();
    if (own != null) {
      return own;
    }
    EventSource source = opened().source();
    return documents == null ? source.id(line) : source.id(documents.place(document));
  }

  /// The fault of the line, to be told.
  ///
  /// @throws IllegalStateException when the line is an event
  public IntakeFinding finding() {
    ScanFault found = fault;
    if (found == null) {
      throw new IllegalStateException("line " + line + " is an event");
    }
    LineBlock lines = opened();
    if (documents != null) {
      TextPlace place = documents.place(document, lineStart + found.offset());
      return new IntakeFinding(
          found.kind(),
          lines.source().name(),
          place.line(),
          place.column(),
          found.message(),
          Optional.of(Hints.inWrapper(found.kind())));
    }
    return new IntakeFinding(
        found.kind(),
        lines.source().name(),
        line,
        Columns.of(lines.bytes(), lineStart, lineStart + found.offset()),
        found.message(),
        Optional.of(Hints.of(found.kind())));
  }

  /// Something odd about the event of the line, to be told.
  public IntakeFinding warning(DiagnosticCode code, String message, Optional<String> hint) {
    return new IntakeFinding(code, opened().source().name(), line, 0, message, hint);
  }

  /// Writes the line or document as it came, without its end. Line ends inside of a document become
  /// blanks.
  public void writeTo(ByteArrayOutputStream out) {
    byte[] bytes = documents == null ? opened().bytes() : documents.bytes();
    for (int at = lineStart; at < lineEnd; at++) {
      out.write(bytes[at] == '\n' ? ' ' : bytes[at]);
    }
  }

  private LineBlock opened() {
    if (block == null) {
      throw new IllegalStateException("no block is open");
    }
    return block;
  }

  /// The first byte of a line that is no blank; its line end if there is none.
  private static int firstSign(byte[] bytes, int start) {
    int at = start;
    while (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r') {
      at++;
    }
    return at;
  }
}
