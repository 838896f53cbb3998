package dev.seriema.catalog.check.rule;

import dev.seriema.model.diagnostic.Severity;
import java.util.List;

/// What the list of codes says of one.
///
/// @param id stage and number, such as `TAG-0003`
/// @param severity in repositories with Elastic's customs
/// @param elsewhere in all others; what is wrong everywhere weighs the same everywhere
/// @param original the checks of the tool of elastic/detection-rules that it answers, such as
///   `C-103 C-104`; may be empty
public record CodeRow(String id, Severity severity, Severity elsewhere, String original) {
  List<String> originals() {
    return original.isEmpty() ? List.of() : List.of(original.split(" ", -1));
  }
}
