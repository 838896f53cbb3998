package dev.seriema.catalog.written;

/// `true` or `false`.
public interface WrittenTruth extends WrittenValue {
  boolean value();
}
