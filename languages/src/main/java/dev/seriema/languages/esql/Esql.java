package dev.seriema.languages.esql;

import dev.seriema.languages.esql.syntax.EsqlOutline;
import dev.seriema.languages.esql.syntax.OutlineReader;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.schema.Schema;
import java.util.List;

/// The front door: from the text of a query to its outline.
///
/// Meaning: docs/languages/esql.md.
public final class Esql {
  private Esql() {}

  /// Reads the outline of a query; any text has one.
  public static Parsed<EsqlOutline> outline(String query) {
    return OutlineReader.read(query);
  }

  /// Columns that a query reads and that are not there.
  ///
  /// @param outline of a query without faults
  /// @param schema the fields of its indices; what it lacks is only told where it is closed
  /// @return in order of the text
  public static List<Diagnostic> columnFaults(EsqlOutline outline, Schema schema) {
    return new ColumnFlow(schema).faults(outline);
  }
}
