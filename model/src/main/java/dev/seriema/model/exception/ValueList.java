package dev.seriema.model.exception;

import java.util.List;

/// Values that exceptions ask for by the name of their list.
///
/// @param values as they are written, distinct, in the order of the list
public record ValueList(String id, ValueListType type, List<String> values) {
  public ValueList {
    values = List.copyOf(values);
  }
}
