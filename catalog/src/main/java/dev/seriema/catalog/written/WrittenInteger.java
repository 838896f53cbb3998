package dev.seriema.catalog.written;

/// A whole number.
public interface WrittenInteger extends WrittenValue {
  long value();
}
