package dev.seriema.catalog.sigma.yaml;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// Places of a text: the library counts code points, spans count characters.
final class Places {
  private final String text;
  private int points;
  private int offset;

  Places(String text) {
    this.text = text;
  }

  /// The place of a code point. Places are mostly asked for in order, so the count goes on from the
  /// last one.
  int offset(int point) {
    if (point < points) {
      points = 0;
      offset = 0;
    }
    while (points < point && offset < text.length()) {
      offset += Character.charCount(text.codePointAt(offset));
      points++;
    }
    return offset;
  }

  /// From the first to the last sign of an event, without the blanks and line ends behind it.
  SourceSpan span(Event event) {
    int start = at(event.getStartMark());
    int end = Math.max(start, at(event.getEndMark()));
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new SourceSpan(start, end);
  }

  private int at(Optional<Mark> mark) {
    return mark.map(Mark::getIndex).map(this::offset).orElse(0);
  }

  /// Whether a value stands in the file at a place, sign for sign.
  boolean stands(String value, int start) {
    return text.startsWith(value, start);
  }

  /// What is written over a span.
  String written(SourceSpan span) {
    return text.substring(span.start(), span.end());
  }
}
