package dev.seriema.catalog.sigma.search;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;

/// A condition over one event, in the names of Sigma.
public sealed interface Search {
  /// Every term holds; one term or more.
  record All(List<Search> terms) implements Search {
    public All {
      terms = List.copyOf(terms);
    }
  }

  /// A term holds; one term or more.
  record Any(List<Search> terms) implements Search {
    public Any {
      terms = List.copyOf(terms);
    }
  }

  record Not(Search operand) implements Search {}

  /// A field fits one of several values.
  ///
  /// @param field empty for keywords, which may stand anywhere in the event
  /// @param values one or more, of one kind or several
  /// @param span of the field's name; of keywords, that of the values
  record Test(Optional<String> field, List<Sought> values, SourceSpan span) implements Search {
    public Test {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("a test has a value");
      }
    }
  }

  /// Terms joined by `and`; one term stands for itself.
  static Search all(List<Search> terms) {
    return terms.size() == 1 ? terms.getFirst() : new All(terms);
  }

  /// Terms joined by `or`; one term stands for itself.
  static Search any(List<Search> terms) {
    return terms.size() == 1 ? terms.getFirst() : new Any(terms);
  }
}
