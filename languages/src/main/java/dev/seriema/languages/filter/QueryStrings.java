package dev.seriema.languages.filter;

import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.Condition;
import java.util.List;
import java.util.Optional;

/// Compiles the query strings that stand in filters: a language of its own, which is handed in.
public interface QueryStrings {
  /// @param fields where words without a field are looked for; empty for the usual ones
  /// @param allWords whether words side by side are all needed, rather than one of them
  /// @return the tree is empty where an error was found; spans lie in the text
  Parsed<Optional<Condition>> compile(String text, List<String> fields, boolean allWords);
}
