package dev.seriema.catalog.need;

import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.schema.FieldPath;
import java.util.List;

/// Why a rule can never alert on some data.
public sealed interface Lack {
  /// No index that it reads is there.
  record Indices(IndexPatterns patterns) implements Lack {}

  /// Events of its indices lack fields.
  ///
  /// @param needed of each group of fields one has to be there, and none is; in the order in which
  ///   the rule names them
  record Fields(List<List<FieldPath>> needed) implements Lack {
    public Fields {
      needed = List.copyOf(needed);
    }
  }
}
