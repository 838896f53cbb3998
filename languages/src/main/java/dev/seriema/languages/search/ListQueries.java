package dev.seriema.languages.search;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.exception.ValueList;
import dev.seriema.model.exception.ValueListType;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks whether a field has a value of a value list. However long the list is, that is one test.
public final class ListQueries {
  private final SearchFields fields;
  private final LeafPredicates predicates = new LeafPredicates(Optional.empty());

  public ListQueries(Schema schema) {
    fields = new SearchFields(schema);
  }

  /// What became of the question.
  ///
  /// @param unreadable values of the list that no value of the field can equal
  public record Listed(Leaf leaf, List<String> unreadable) {
    public Listed {
      unreadable = List.copyOf(unreadable);
    }
  }

  /// A question to a field outside of nested ones.
  public Listed lower(FieldPath name, ValueList list, SourceSpan span) {
    Optional<SearchField> found = fields.field(name);
    if (found.isEmpty()) {
      return new Listed(new Leaf.Unmapped(name, span), List.of());
    }
    SearchField field = found.get();
    if (LeafQueries.isHidden(field, Optional.empty())) {
      return new Listed(new Leaf.Hidden(field.nested().orElseThrow(), span), List.of());
    }
    if (field.type() == FieldType.OBJECT || field.type() == FieldType.NESTED) {
      return new Listed(new Leaf.Unmapped(name, span), List.of());
    }
    ListedPredicates asked =
        new ListedPredicates(readAs(field.type(), list.type()), field.letterCase(), predicates);
    if (!asked.canAsk(list.type())) {
      return new Listed(
          new Leaf.NotAllowed(field.type(), new LeafQuery.Term(list.id())), List.of());
    }
    asked.addAll(list);
    return new Listed(LeafQueries.listed(field, condition(field, asked, span)), asked.unreadable());
  }

  /// The values of a field that no table lists are what the list takes them for.
  private static FieldType readAs(FieldType type, ValueListType list) {
    if (type != FieldType.UNKNOWN) {
      return type;
    }
    return switch (list) {
      case KEYWORD, IP, IP_RANGE -> FieldType.KEYWORD;
      case TEXT -> FieldType.TEXT;
      case BOOLEAN -> FieldType.BOOLEAN;
      case BYTE, SHORT, INTEGER, LONG -> FieldType.LONG;
      case HALF_FLOAT, FLOAT, DOUBLE -> FieldType.DOUBLE;
      case DATE, DATE_NANOS -> FieldType.DATE;
    };
  }

  private static Condition condition(SearchField field, ListedPredicates asked, SourceSpan span) {
    Field read = new Field(field.place(), asked.type());
    List<Condition> tests = new ArrayList<>();
    for (Predicate predicate : asked.predicates()) {
      tests.add(new Condition.Test(read, predicate, span));
    }
    return Conditions.anyOf(tests, span);
  }
}
