package dev.seriema.detector.exception;

import dev.seriema.model.exception.ExceptionList;
import dev.seriema.model.exception.ExceptionListId;
import dev.seriema.model.exception.ValueLists;
import java.util.Map;

/// All lists of exceptions that rules may name, and the value lists that their items may name.
public record Exceptions(Map<ExceptionListId, ExceptionList> lists, ValueLists values) {
  public static final Exceptions NONE = new Exceptions(Map.of(), ValueLists.NONE);

  public Exceptions {
    lists = Map.copyOf(lists);
  }
}
