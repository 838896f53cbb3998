package dev.seriema.languages.lucene.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.Optional;

/// One end of a range.
///
/// @param text without quotes and escapes; empty where the range is open, which is written `*`
/// @param inclusive whether the bound itself fits
public record Bound(Optional<String> text, boolean inclusive, SourceSpan span) {
  public Bound {
    if (text.equals(Optional.of("*")) || text.equals(Optional.of(""))) {
      throw new IllegalArgumentException("a bound has a text or is open");
    }
  }
}
