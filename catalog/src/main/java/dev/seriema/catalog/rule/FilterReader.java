package dev.seriema.catalog.rule;

import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenNumber;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenTruth;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.filter.FilterValue;
import java.util.List;

/// Takes filter objects out of their notation.
final class FilterReader {
  private FilterReader() {}

  /// The filters of a list; none when it is not there.
  static List<FilterValue> read(FieldReader rule, String key) {
    return rule.tables(key).stream().map(filter -> value(filter.table())).toList();
  }

  /// Both notations bound how deep their values nest.
  private static FilterValue value(WrittenValue value) {
    return switch (value) {
      case WrittenText text -> new FilterValue.Text(text.value(), text.map(), text.span());
      case WrittenInteger number ->
          new FilterValue.Numeral(Long.toString(number.value()), number.span());
      case WrittenNumber number ->
          new FilterValue.Numeral(Double.toString(number.value()), number.span());
      case WrittenTruth truth -> new FilterValue.Truth(truth.value(), truth.span());
      case WrittenList list ->
          new FilterValue.Items(
              list.values().stream().map(FilterReader::value).toList(), list.span());
      case WrittenTable table ->
          new FilterValue.Members(
              table.keys().stream()
                  .flatMap(key -> table.member(key).stream())
                  .map(FilterReader::member)
                  .toList(),
              table.span());
      default -> new FilterValue.Other(value.typeName(), value.span());
    };
  }

  private static FilterValue.Member member(WrittenTable.Member member) {
    return new FilterValue.Member(member.key(), member.keySpan(), value(member.value()));
  }
}
