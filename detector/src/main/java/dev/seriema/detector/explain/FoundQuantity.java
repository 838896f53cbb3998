package dev.seriema.detector.explain;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.value.Value;

/// What a computed part of a query is for an event.
///
/// @param span where it stands in the query
/// @param value missing where something that it needs is; a text has [FoundValue#LONGEST]
///   characters at most
public record FoundQuantity(SourceSpan span, Value value) {
  static FoundQuantity of(SourceSpan span, Value value) {
    return new FoundQuantity(
        span, value instanceof Value.Text(var text) ? Value.of(FoundValue.start(text)) : value);
  }
}
