package dev.seriema.catalog.guide;

import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.SourceSpan;

/// A heading of a Markdown text.
///
/// @param level from 1 to 6
/// @param title without signs of its level and blanks around it
/// @param start where the title begins in the text
public record Heading(int level, String title, int start) {
  /// From the first sign of its level to the end of the title.
  public SourceSpan line(WrittenText text) {
    int first = text.value().lastIndexOf('\n', start - 1) + 1;
    int sign = text.value().indexOf('#', first);
    return text.map().toSource(new SourceSpan(sign, start + title.length()));
  }

  public SourceSpan in(WrittenText text) {
    return text.map().toSource(new SourceSpan(start, start + title.length()));
  }
}
