package dev.seriema.catalog.rule;

import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.exception.ExceptionListId;
import dev.seriema.model.exception.ExceptionListId.Namespace;
import dev.seriema.model.rule.Rule;
import java.util.List;
import java.util.Optional;

/// Reads what takes events away from a rule beside its query.
final class NarrowingReader {
  /// How the types of lists begin that agents apply before they send an event; no cluster does.
  private static final String ENDPOINT = "endpoint";

  /// Such a list, whatever its type is said to be.
  private static final String ENDPOINT_LIST = "endpoint_list";

  private final FieldReader rule;

  NarrowingReader(FieldReader rule) {
    this.rule = rule;
  }

  Rule.Narrowing read() {
    List<ExceptionListId> lists =
        rule.tables("exceptions_list").stream().flatMap(list -> applied(list).stream()).toList();
    return new Rule.Narrowing(FilterReader.read(rule, "filters"), lists);
  }

  /// A list that may take events away.
  private static Optional<ExceptionListId> applied(FieldReader list) {
    boolean isOfAgent = list.text("type").filter(type -> type.startsWith(ENDPOINT)).isPresent();
    Namespace namespace =
        list.text("namespace_type").flatMap(Namespace::named).orElse(Namespace.SINGLE);
    return list.requiredText("list_id")
        .map(WrittenText::value)
        .filter(id -> !isOfAgent && !id.equals(ENDPOINT_LIST))
        .map(id -> new ExceptionListId(id, namespace));
  }
}
