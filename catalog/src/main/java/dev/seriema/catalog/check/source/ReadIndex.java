package dev.seriema.catalog.check.source;

import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.stream.Stream;

/// An index pattern that a rule reads.
///
/// @param span where it stands in the rule's file
record ReadIndex(String name, SourceSpan span) {
  /// Those of `index`, and those of a query in ES|QL.
  static List<ReadIndex> of(RuleUnderCheck rule) {
    return Stream.concat(
            rule.written().texts("index").stream()
                .map(index -> new ReadIndex(index.value(), index.span())),
            rule.esql().indices().stream()
                .map(index -> new ReadIndex(index.text(), rule.esql().inFile(index.span()))))
        .toList();
  }

  static List<String> names(List<ReadIndex> indices) {
    return indices.stream().map(ReadIndex::name).toList();
  }
}
