package dev.seriema.intake;

import java.nio.charset.StandardCharsets;

/// Puts a document into an envelope, `{"_index":…,"_id":…,"_source":…}`, out of parts that stand
/// elsewhere in the input, and marks where each comes from.
final class EnvelopeWriter {
  private final Documents into;
  private final ValueSplitter splitter = new ValueSplitter();
  private boolean isFirst = true;

  EnvelopeWriter(Documents into) {
    this.into = into;
  }

  /// Begins the document.
  ///
  /// @param line where it starts, which its id tells
  void begin(long line, int column) {
    isFirst = true;
    into.begin(line, column);
    write("{");
  }

  /// Adds a member that is a text; a number is written as one, and what is neither is left out.
  ///
  /// @param value where the value starts in `text`, or less than 0 where there is none
  void text(String name, byte[] text, int value, long line, int column) {
    if (value < 0 || (text[value] != '"' && !isDigit(text[value]))) {
      return;
    }
    boolean isNumber = text[value] != '"';
    name(name);
    write(isNumber ? "\"" : "");
    copy(text, value, line, column);
    write(isNumber ? "\"" : "");
  }

  /// Adds the source.
  ///
  /// @param line where `text` starts
  void source(byte[] text, int value, long line, int column) {
    name("_source");
    copy(text, value, line, column);
  }

  void end() {
    write("}");
  }

  private void name(String name) {
    write((isFirst ? "\"" : ",\"") + name + "\":");
    isFirst = false;
  }

  private void copy(byte[] text, int value, long line, int column) {
    TextPlace place = new TextPlace();
    place.set(line, column);
    place.advance(text, 0, value);
    into.mark(place.line(), place.column());
    splitter.begin(-1);
    into.append(text, value, splitter.scan(text, value, text.length));
  }

  private void write(String json) {
    into.append(json.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isDigit(byte sign) {
    return sign >= '0' && sign <= '9';
  }
}
