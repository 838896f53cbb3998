package dev.seriema.languages.completion;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;

/// What may be typed at a place in a query.
///
/// @param replaced what the choice takes the place of: the whole word, name or value that the place
///   touches, with its quotes; empty, at the place, where none has begun
/// @param expected in the order in which they are worth offering; empty where the language has
///   nothing to offer, such as in a comment or where any text may stand
public record CompletionPoint(SourceSpan replaced, List<Expected> expected) {
  public CompletionPoint {
    expected = List.copyOf(expected);
  }
}
