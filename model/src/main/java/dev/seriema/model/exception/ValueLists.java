package dev.seriema.model.exception;

import java.util.Optional;

/// Where value lists come from. Asked by several threads.
public interface ValueLists {
  ValueLists NONE = (_, _) -> Optional.empty();

  /// @param id of the list
  /// @param type that it has where nobody says it otherwise
  /// @return empty where there is no such list, or it cannot be read
  Optional<ValueList> list(String id, ValueListType type);
}
