package dev.seriema.catalog.written;

import dev.seriema.model.diagnostic.SourceMap;

/// A text without its quotes and escapes.
public interface WrittenText extends WrittenValue {
  String value();

  /// From places in the value to places in the file.
  SourceMap map();
}
