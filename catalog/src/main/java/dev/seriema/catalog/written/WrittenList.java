package dev.seriema.catalog.written;

import java.util.List;

/// Values in the order in which they are written.
public interface WrittenList extends WrittenValue {
  List<? extends WrittenValue> values();
}
