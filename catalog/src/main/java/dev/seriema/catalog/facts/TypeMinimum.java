package dev.seriema.catalog.facts;

import dev.seriema.model.schema.FactTable;
import java.util.Optional;

/// Since when a type of rules is known.
public final class TypeMinimum {
  private static final Optional<FactTable> TABLE = FactTable.load("rules/rule-types.tsv");

  private TypeMinimum() {}

  /// The first release of the stack that knows a type, such as `esql`; empty of a type that is in
  /// no table.
  public static Optional<Release> of(String type) {
    return TABLE.flatMap(table ->
        table.rows(type).stream()
            .findFirst()
            .flatMap(row -> Release.of(row.cell(table.column("since_stack")))));
  }
}
