package dev.seriema.languages.exception;

import dev.seriema.languages.search.Alternatives;
import dev.seriema.languages.search.Conditions;
import dev.seriema.languages.search.EscapedWildcard;
import dev.seriema.languages.search.Leaf;
import dev.seriema.languages.search.LeafQueries;
import dev.seriema.languages.search.LeafQuery;
import dev.seriema.languages.search.ListQueries;
import dev.seriema.languages.search.SearchField;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.exception.ExceptionEntry;
import dev.seriema.model.exception.ExceptionEntry.Written;
import dev.seriema.model.exception.ValueList;
import dev.seriema.model.exception.ValueListType;
import dev.seriema.model.exception.ValueLists;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lowers the entries of one item. An entry that is `excluded` holds where it fails when
/// `included`, so also for an event that lacks the field.
final class EntryLowering {
  private final LeafQueries leaves;
  private final ListQueries listQueries;
  private final ValueLists lists;
  private final EntryFaults faults;
  private final List<String> missingLists = new ArrayList<>();
  private boolean sound = true;
  private boolean afterSearch;

  EntryLowering(Schema schema, ValueLists lists) {
    this.leaves = new LeafQueries(schema, Optional.empty());
    this.listQueries = new ListQueries(schema);
    this.lists = lists;
    this.faults = new EntryFaults(schema);
  }

  boolean isSound() {
    return sound;
  }

  boolean isAfterSearch() {
    return afterSearch;
  }

  List<Diagnostic> diagnostics() {
    return faults.found();
  }

  List<String> missingLists() {
    return missingLists;
  }

  /// @return empty where the item is not sound
  Optional<Condition> lower(ExceptionEntry entry) {
    return lower(entry, Optional.empty());
  }

  private Optional<Condition> lower(ExceptionEntry entry, Optional<FieldPath> inside) {
    Optional<Condition> lowered =
        switch (entry) {
          case ExceptionEntry.Match(var field, var included, var value) ->
              value("match", phrase(value), field, value.span(), inside)
                  .map(found -> turned(found, included));
          case ExceptionEntry.MatchAny(var field, var included, var values) ->
              anyOf(field, values, inside).map(found -> turned(found, included));
          case ExceptionEntry.Wildcard(var field, var included, var pattern) ->
              value("wildcard", wildcard(pattern), field, pattern.span(), inside)
                  .map(found -> turned(found, included));
          case ExceptionEntry.Exists(var field, var included) ->
              value("exists", new LeafQuery.Exists(), field, field.span(), inside)
                  .map(found -> turned(found, included));
          case ExceptionEntry.InList list ->
              inList(list).map(found -> turned(found, list.included()));
          case ExceptionEntry.Nested nested -> nested(nested);
        };
    sound &= lowered.isPresent();
    return lowered;
  }

  private static Condition turned(Condition condition, boolean included) {
    return included ? condition : Conditions.not(condition, condition.span());
  }

  private static LeafQuery phrase(Written value) {
    return new LeafQuery.Phrase(value.text(), 0);
  }

  private static LeafQuery wildcard(Written pattern) {
    return new LeafQuery.Like(EscapedWildcard.of(pattern.text()), LeafQuery.Form.AS_WRITTEN);
  }

  private Optional<Condition> value(
      String type, LeafQuery query, Written field, SourceSpan value, Optional<FieldPath> inside) {
    Written full = full(field, inside);
    Leaf leaf = leaves.lower(new FieldPath(full.text()), query, inside, value);
    faults.tell(leaf, type, full, value);
    return leaf.lowered();
  }

  /// All values are looked at, so that each fault is told.
  private Optional<Condition> anyOf(
      Written field, List<Written> values, Optional<FieldPath> inside) {
    List<Condition> alternatives = new ArrayList<>();
    for (Written value : values) {
      value("match_any", phrase(value), field, value.span(), inside).ifPresent(alternatives::add);
    }
    return alternatives.size() == values.size()
        ? Optional.of(Alternatives.anyOf(alternatives, field.span()))
        : Optional.empty();
  }

  private Optional<Condition> inList(ExceptionEntry.InList entry) {
    Written id = entry.list();
    ValueListType type =
        entry
            .type()
            .flatMap(word -> ValueListType.named(word.text()))
            .orElse(ValueListType.KEYWORD);
    Optional<ValueList> list = lists.list(id.text(), type);
    if (list.isEmpty()) {
      missingLists.add(id.text());
      return Optional.empty();
    }
    afterSearch |= !QueriedLists.take(list.get());
    ListQueries.Listed listed =
        listQueries.lower(new FieldPath(entry.field().text()), list.get(), id.span());
    faults.tell(listed.leaf(), "list", entry.field(), id.span());
    faults.unreadable(id, entry.field(), listed.unreadable(), list.get().values().size());
    return listed.leaf().lowered();
  }

  private Optional<Condition> nested(ExceptionEntry.Nested entry) {
    FieldPath path = new FieldPath(entry.field().text());
    Optional<SearchField> field = leaves.field(path);
    if (field.filter(found -> found.type() == FieldType.NESTED || !found.listed()).isEmpty()) {
      faults.notNested(entry.field());
      return Optional.empty();
    }
    List<Condition> terms = new ArrayList<>();
    for (ExceptionEntry inner : entry.entries()) {
      lower(inner, Optional.of(path)).ifPresent(terms::add);
    }
    SourceSpan span = entry.field().span();
    return terms.size() == entry.entries().size()
        ? Optional.of(new Condition.Nested(path, Conditions.allOf(terms, span), span))
        : Optional.empty();
  }

  private static Written full(Written field, Optional<FieldPath> inside) {
    return inside
        .map(path -> new Written(path.name() + "." + field.text(), field.span()))
        .orElse(field);
  }
}
