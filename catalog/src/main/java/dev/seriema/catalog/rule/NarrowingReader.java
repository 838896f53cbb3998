package dev.seriema.catalog.rule;

import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.rule.Rule;
import java.util.List;
import java.util.Optional;

/// Reads what takes events away from a rule beside its query.
final class NarrowingReader {
  /// The list that agents apply before they send an event; no cluster applies it.
  private static final String ENDPOINT = "endpoint";

  private final FieldReader rule;
  private final Surroundings surroundings;

  NarrowingReader(FieldReader rule, Surroundings surroundings) {
    this.rule = rule;
    this.surroundings = surroundings;
  }

  Rule.Narrowing read() {
    List<String> lists =
        rule.tables("exceptions_list").stream().flatMap(list -> applied(list).stream()).toList();
    return new Rule.Narrowing(FilterReader.read(rule, "filters"), lists);
  }

  /// The id of a list that may take events away.
  private Optional<String> applied(FieldReader list) {
    Optional<String> type = list.text("type");
    return list.requiredText("list_id")
        .map(WrittenText::value)
        .filter(id -> !type.equals(Optional.of(ENDPOINT)))
        .filter(id -> !surroundings.emptyExceptionLists().contains(id));
  }
}
