package dev.seriema.catalog.fix;

import dev.seriema.model.diagnostic.SourceSpan;

/// Other characters in the place of some; where the stretch is empty, characters between two.
record TextEdit(SourceSpan span, String text) {
  static TextEdit insertion(int at, String text) {
    return new TextEdit(new SourceSpan(at, at), text);
  }

  static TextEdit removal(int start, int end) {
    return new TextEdit(new SourceSpan(start, end), "");
  }

  /// Whether the outcome would hang on which of both is done first.
  boolean isInTheWayOf(TextEdit other) {
    return span.start() <= other.span.end() && other.span.start() <= span.end();
  }
}
