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
import dev.seriema.model.schema.Schema;
import dev.seriema.model.schema.SchemaSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The fields that a rule says it needs: those that its query names.
///
/// @param types by field, all of ECS; empty where the rule says nothing of fields, as one without a
///   query
record RequiredFields(Optional<SortedMap<String, String>> types) {
  private static final RequiredFields NONE = new RequiredFields(Optional.empty());

  /// @return empty where the query cannot be read, names fields by a pattern, or has a field that
  ///   ECS does not have, whose type the tool of elastic/detection-rules finds in tables that are
  ///   not at hand
  static Optional<RequiredFields> of(Rule rule, SchemaSource schemas) {
    if (rule.query().isEmpty()) {
      return Optional.of(NONE);
    }
    RuleQuery query = rule.query().get();
    return switch (query.language()) {
      case LUCENE -> Optional.of(NONE);
      case ESQL -> Optional.empty();
      case EQL -> Eql.parse(query.text()).tree().flatMap(tree -> typed(Eql.fields(tree), schemas));
      case KQL ->
          Kql.parse(query.text())
              .tree()
              .filter(tree -> !namesByPattern(tree))
              .flatMap(tree -> typed(Kql.fields(tree), schemas));
    };
  }

  private static Optional<RequiredFields> typed(List<FieldReference> fields, SchemaSource schemas) {
    Schema ecs = schemas.ecs();
    SortedMap<String, String> types = new TreeMap<>();
    for (String name : new TreeSet<>(fields.stream().map(field -> field.path().name()).toList())) {
      Optional<FieldDefinition> known =
          ecs.field(new FieldPath(name))
              .filter(definition -> definition.origin() instanceof FieldOrigin.Ecs);
      if (known.isEmpty()) {
        return Optional.empty();
      }
      types.put(name, known.get().type().mappingName());
    }
    return Optional.of(new RequiredFields(Optional.of(types)));
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

  /// As the rule ships it, in the order of the names.
  Optional<ApiValue> form() {
    return types.map(known ->
        new ApiValue.Listing(known.entrySet().stream().map(RequiredFields::form).toList()));
  }

  private static ApiValue form(Map.Entry<String, String> field) {
    return new ApiValue.Table(
        new TreeMap<>(
            Map.of(
                "ecs", new ApiValue.Truth(true),
                "name", new ApiValue.Text(field.getKey()),
                "type", new ApiValue.Text(field.getValue()))));
  }
}
