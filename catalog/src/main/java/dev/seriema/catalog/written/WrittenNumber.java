package dev.seriema.catalog.written;

/// A number that may have a fraction.
public interface WrittenNumber extends WrittenValue {
  double value();
}
