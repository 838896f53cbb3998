package dev.seriema.model.exception;

import java.util.List;
import java.util.Optional;

/// Items that take events away from every rule that names their list.
///
/// @param items in the order of their files, no two with the same id
/// @param obstacle why the items are not all there are, in words that go on after the name of the
///   list, such as `has an item that cannot be read`; empty where they are
public record ExceptionList(
    ExceptionListId id, List<ExceptionItem> items, Optional<String> obstacle) {
  public ExceptionList {
    items = List.copyOf(items);
  }
}
