package dev.seriema.languages.filter;

import dev.seriema.languages.search.Conditions;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.filter.FilterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compiles the filters of a rule, as Kibana joins them to its query.
public final class Filters {
  private static final SourceSpan START = new SourceSpan(0, 0);

  private Filters() {}

  /// @return the condition that all filters hold, always so where there are none, and empty where
  ///   an error was found; the spans of condition and diagnostics lie in the file of the filters
  public static Parsed<Optional<Condition>> compile(
      List<FilterValue> filters, FilterSettings settings) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    FilterObjects objects = new FilterObjects(settings, diagnostics);
    List<Optional<Condition>> compiled = filters.stream().map(objects::filter).toList();
    SourceSpan span = filters.isEmpty() ? START : filters.getFirst().span();
    return new Parsed<>(joined(compiled, span), diagnostics);
  }

  private static Optional<Condition> joined(List<Optional<Condition>> filters, SourceSpan span) {
    return filters.stream().allMatch(Optional::isPresent)
        ? Optional.of(Conditions.allOf(filters.stream().map(Optional::orElseThrow).toList(), span))
        : Optional.empty();
  }
}
