package dev.seriema.catalog.export;

import dev.seriema.model.diagnostic.SourceMap;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.filter.FilterValue;
import java.util.List;

/// Filters without their places, to compare those of two notations.
final class PlainFilters {
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);

  private PlainFilters() {}

  static List<FilterValue> of(List<FilterValue> filters) {
    return filters.stream().map(PlainFilters::of).toList();
  }

  private static FilterValue of(FilterValue value) {
    return switch (value) {
      case FilterValue.Text(var text, _, _) ->
          new FilterValue.Text(text, SourceMap.identity(), NOWHERE);
      case FilterValue.Numeral(var text, _) -> new FilterValue.Numeral(text, NOWHERE);
      case FilterValue.Truth(var holds, _) -> new FilterValue.Truth(holds, NOWHERE);
      case FilterValue.Items(var values, _) -> new FilterValue.Items(of(values), NOWHERE);
      case FilterValue.Members(var members, _) ->
          new FilterValue.Members(
              members.stream()
                  .map(member -> new FilterValue.Member(member.name(), NOWHERE, of(member.value())))
                  .toList(),
              NOWHERE);
      case FilterValue.Other(var typeName, _) -> new FilterValue.Other(typeName, NOWHERE);
    };
  }
}
