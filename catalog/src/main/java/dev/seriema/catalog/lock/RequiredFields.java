package dev.seriema.catalog.lock;

import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.field.FieldReference;
import dev.seriema.languages.kql.Kql;
import dev.seriema.languages.kql.syntax.KqlExpression;
import dev.seriema.languages.kql.syntax.KqlQuery;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldOrigin;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.schema.SchemaSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The fields that a rule says it needs: those that its query names.
///
/// @param fields by name; empty where the rule says nothing of fields, as one without a query, or
///   nothing can be told of them
/// @param untyped fields of the query that no table that was asked has
/// @param fault why nothing can be told of the fields
public record RequiredFields(
    Optional<SortedMap<String, Needed>> fields, List<String> untyped, Optional<String> fault) {
  /// The member of a rule that they are.
  public static final String MEMBER = "required_fields";

  /// The type of a field that no table has.
  public static final String UNKNOWN = "unknown";

  private static final RequiredFields NONE =
      new RequiredFields(Optional.empty(), List.of(), Optional.empty());

  public RequiredFields {
    fields = fields.map(known -> Collections.unmodifiableSortedMap(new TreeMap<>(known)));
    untyped = List.copyOf(untyped);
  }

  /// @param type as a mapping names it
  /// @param ecs whether ECS has the field
  public record Needed(String type, boolean ecs) {}

  /// The fields that ECS has; the others are [#untyped].
  public static RequiredFields ofEcs(Rule rule, SchemaSource schemas) {
    if (rule.query().isEmpty()) {
      return NONE;
    }
    RuleQuery query = rule.query().get();
    return switch (query.language()) {
      case LUCENE -> NONE;
      case ESQL -> faulty("the columns of a query in ES|QL are known to a cluster only");
      case EQL ->
          Eql.parse(query.text())
              .tree()
              .map(tree -> typed(Eql.fields(tree), schemas.ecs()))
              .orElseGet(() -> faulty("the query cannot be read"));
      case KQL ->
          Kql.parse(query.text())
              .tree()
              .map(tree ->
                  namesByPattern(tree)
                      ? faulty("the query names fields by a pattern")
                      : typed(Kql.fields(tree), schemas.ecs()))
              .orElseGet(() -> faulty("the query cannot be read"));
    };
  }

  /// The same, with fields that ECS does not have from the tables of the indices that the rule
  /// reads. What these do not have is of [#UNKNOWN] type where they list those indices in full. A
  /// field stays untyped where they do not, and where a table knows it and not its type.
  public RequiredFields completedBy(Schema indices) {
    if (untyped.isEmpty()) {
      return this;
    }
    boolean isWhole = indices.undescribed().isEmpty();
    SortedMap<String, String> types = new TreeMap<>();
    for (String name : untyped) {
      Optional<FieldDefinition> definition = indices.field(new FieldPath(name));
      if (definition.isPresent()) {
        Optional.of(definition.get().type())
            .filter(type -> type != FieldType.UNKNOWN)
            .ifPresent(type -> types.put(name, type.mappingName()));
      } else if (isWhole) {
        types.put(name, UNKNOWN);
      }
    }
    return with(types);
  }

  /// The same, with types of fields that ECS does not have.
  ///
  /// @param types by name
  public RequiredFields with(Map<String, String> types) {
    SortedMap<String, Needed> known = new TreeMap<>(fields.orElseGet(TreeMap::new));
    types.forEach((name, type) -> known.put(name, new Needed(type, false)));
    return new RequiredFields(
        Optional.of(known),
        untyped.stream().filter(name -> !types.containsKey(name)).toList(),
        fault);
  }

  private static RequiredFields faulty(String reason) {
    return new RequiredFields(Optional.empty(), List.of(), Optional.of(reason));
  }

  private static RequiredFields typed(List<FieldReference> fields, Schema ecs) {
    SortedMap<String, Needed> known = new TreeMap<>();
    List<String> unknown = new ArrayList<>();
    for (String name : new TreeSet<>(fields.stream().map(field -> field.path().name()).toList())) {
      ecs.field(new FieldPath(name))
          .filter(definition -> definition.origin() instanceof FieldOrigin.Ecs)
          .map(FieldDefinition::type)
          .ifPresentOrElse(
              type -> known.put(name, new Needed(type.mappingName(), true)),
              () -> unknown.add(name));
    }
    return new RequiredFields(Optional.of(known), unknown, Optional.empty());
  }

  private static boolean namesByPattern(KqlQuery query) {
    return query.condition().stream().anyMatch(RequiredFields::namesByPattern);
  }

  private static boolean namesByPattern(KqlExpression expression) {
    return switch (expression) {
      case KqlExpression.Logical(_, var terms, _) ->
          terms.stream().anyMatch(RequiredFields::namesByPattern);
      case KqlExpression.Not(var operand, _) -> namesByPattern(operand);
      case KqlExpression.Nested(var path, var operand, _) ->
          path.isPattern() || namesByPattern(operand);
      case KqlExpression.Match(var field, _, _) -> field.isPattern();
      case KqlExpression.Range(var field, _, _, _) -> field.isPattern();
      case KqlExpression.FreeText _, KqlExpression.Unreadable _ -> false;
    };
  }

  /// What cannot be told of them.
  List<Untold> untold() {
    List<Untold> untold = new ArrayList<>();
    fault.ifPresent(reason -> untold.add(new Untold(MEMBER, reason)));
    untyped.forEach(name ->
        untold.add(new Untold(MEMBER, "no table has the type of the field `" + name + "`")));
    return untold;
  }

  /// As the rule ships it, in the order of the names.
  Optional<ApiValue> form() {
    return fields.map(known ->
        new ApiValue.Listing(known.entrySet().stream().map(RequiredFields::form).toList()));
  }

  private static ApiValue form(Map.Entry<String, Needed> field) {
    return new ApiValue.Table(
        new TreeMap<>(
            Map.of(
                "ecs", new ApiValue.Truth(field.getValue().ecs()),
                "name", new ApiValue.Text(field.getKey()),
                "type", new ApiValue.Text(field.getValue().type()))));
  }
}
