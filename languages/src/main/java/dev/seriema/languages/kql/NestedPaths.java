package dev.seriema.languages.kql;

import dev.seriema.languages.kql.syntax.KqlLiteral;
import dev.seriema.languages.search.LeafQueries;
import dev.seriema.languages.search.SearchField;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import java.util.Optional;

/// The names before braces, and names inside of braces, which go on from them.
final class NestedPaths {
  private final LeafQueries queries;
  private final FieldFaults faults;

  NestedPaths(LeafQueries queries, FieldFaults faults) {
    this.queries = queries;
    this.faults = faults;
  }

  /// The full name that a name means.
  ///
  /// @param inside the nested field in whose braces it stands
  static FieldPath full(KqlLiteral name, Optional<FieldPath> inside) {
    return new FieldPath(inside.map(path -> path.name() + "." + name.text()).orElse(name.text()));
  }

  /// Reports a name before braces that means no nested field.
  ///
  /// @return whether objects of it can be asked
  boolean check(KqlLiteral written, FieldPath path) {
    Optional<SearchField> field = queries.field(path);
    if (field.isEmpty()) {
      faults.unknown(path, written.span());
      return false;
    }
    if (!field.get().listed()) {
      faults.notInTables(path, written.span());
      return true;
    }
    if (field.get().type() != FieldType.NESTED && field.get().type() != FieldType.UNKNOWN) {
      faults.notNested(path, field.get().type(), written.span());
      return false;
    }
    return true;
  }
}
