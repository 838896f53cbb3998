package dev.seriema.languages.exception;

import dev.seriema.languages.search.Conditions;
import dev.seriema.languages.search.LeafQueries;
import dev.seriema.languages.search.LeafQuery;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.exception.ExceptionEntry;
import dev.seriema.model.exception.ExceptionItem;
import dev.seriema.model.exception.ValueLists;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compiles items of exceptions as Kibana's detection engine means them.
public final class ExceptionItems {
  /// The fields of which one has to name the operating system of an item that is confined to some.
  private static final List<FieldPath> SYSTEM_FIELDS =
      List.of(new FieldPath("host.os.type"), new FieldPath("host.os.name.caseless"));

  private ExceptionItems() {}

  /// @param schema the fields of the rule that the item is for
  public static CompiledItem compile(ExceptionItem item, Schema schema, ValueLists lists) {
    EntryLowering entries = new EntryLowering(schema, lists);
    List<Condition> terms = new ArrayList<>();
    if (!item.systems().isEmpty()) {
      terms.add(ofSystems(item, new LeafQueries(schema, Optional.empty())));
    }
    for (ExceptionEntry entry : item.entries()) {
      entries.lower(entry).ifPresent(terms::add);
    }
    return new CompiledItem(
        entries.isSound() ? Optional.of(Conditions.allOf(terms, item.span())) : Optional.empty(),
        entries.diagnostics(),
        entries.isAfterSearch(),
        entries.missingLists());
  }

  private static Condition ofSystems(ExceptionItem item, LeafQueries leaves) {
    SourceSpan span = item.span();
    List<Condition> named = new ArrayList<>();
    for (FieldPath field : SYSTEM_FIELDS) {
      for (String system : item.systems()) {
        leaves
            .lower(field, new LeafQuery.Phrase(system, 0), Optional.empty(), span)
            .lowered()
            .ifPresent(named::add);
      }
    }
    return Conditions.anyOf(named, span);
  }
}
