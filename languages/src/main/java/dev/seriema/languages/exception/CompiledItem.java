package dev.seriema.languages.exception;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.expression.Condition;
import java.util.List;
import java.util.Optional;

/// What became of an item of exceptions.
///
/// @param condition holds for an event that is excepted, and is never unknown; empty where an error
///   was found, or a value list is missing
/// @param diagnostics point into the file of the item
/// @param afterSearch whether it names a value list that Kibana asks only of what a search found,
///   as it is too long for a query or its type is none that queries compare
/// @param missingLists ids of value lists that nobody has
public record CompiledItem(
    Optional<Condition> condition,
    List<Diagnostic> diagnostics,
    boolean afterSearch,
    List<String> missingLists) {
  public CompiledItem {
    diagnostics = List.copyOf(diagnostics);
    missingLists = List.copyOf(missingLists);
  }
}
