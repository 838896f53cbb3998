package dev.seriema.catalog.written;

import dev.seriema.model.diagnostic.SourceSpan;

/// A value and where it is written.
public interface WrittenValue {
  SourceSpan span();

  /// What an author calls this type of value, such as `a text`. The words are the same in every
  /// notation.
  String typeName();
}
