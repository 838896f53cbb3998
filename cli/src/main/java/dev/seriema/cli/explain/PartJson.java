package dev.seriema.cli.explain;

import dev.seriema.detector.explain.FoundField;
import dev.seriema.detector.explain.FoundQuantity;
import dev.seriema.detector.explain.FoundValue;
import dev.seriema.detector.explain.Part;
import dev.seriema.detector.explain.ReadField;
import dev.seriema.model.diagnostic.SourcePosition;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Field;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A part of a condition and all below it for another program.
///
/// @param source the file of the rule
/// @param origins the tables that list the fields, as messages name them
record PartJson(RuleQuery query, SourceText source, Map<Field, String> origins) {
  static PartJson of(RuleQuery query, SourceText source, List<ReadField> fields) {
    Map<Field, String> origins = new HashMap<>();
    fields.forEach(
        read -> read.origin().ifPresent(origin -> origins.put(read.field(), origin.words())));
    return new PartJson(query, source, origins);
  }

  void write(Part part, JsonWriter json) {
    json.beginObject();
    json.name("outcome").string(ExplanationJson.word(part.outcome()));
    json.name("distance").number(part.distance());
    position(part.span(), json);
    switch (part) {
      case Part.Leaf leaf -> leaf(leaf, json);
      case Part.Not not -> {
        json.name("not");
        write(not.operand(), json);
      }
      case Part.Group group -> {
        json.name(group.join() == Clause.Join.ALL ? "all" : "any").beginArray();
        group.terms().forEach(term -> write(term, json));
        json.endArray();
      }
    }
    json.endObject();
  }

  private void position(SourceSpan span, JsonWriter json) {
    SourcePosition start = source.position(query.map().toSource(span).start());
    json.name("line").number(start.line());
    json.name("column").number(start.column());
  }

  private void leaf(Part.Leaf leaf, JsonWriter json) {
    json.name("text").string(written(leaf.span()));
    json.name("fields").beginArray();
    for (FoundField field : leaf.fields()) {
      json.beginObject();
      json.name("field").string(field.field().path().name());
      json.name("type").string(field.field().type().mappingName());
      json.name("type_source");
      origin(field).ifPresentOrElse(json::string, json::nothing);
      found(field, json);
      json.endObject();
    }
    json.endArray();
    json.name("computed").beginArray();
    leaf.quantities().forEach(quantity -> quantity(quantity, json));
    json.endArray();
  }

  static void found(FoundField field, JsonWriter json) {
    json.name("count").number(field.count());
    json.name("found").beginArray();
    for (FoundValue value : field.values()) {
      json.beginObject();
      json.name("json_type").string(word(value.kind()));
      json.name("text").string(value.text());
      json.name("length").number(value.length());
      json.name("readable").truth(value.readable());
      json.name("satisfies").truth(value.satisfies());
      json.endObject();
    }
    json.endArray();
  }

  private void quantity(FoundQuantity quantity, JsonWriter json) {
    json.beginObject();
    json.name("text").string(written(quantity.span()));
    json.name("value");
    switch (quantity.value()) {
      case Value.Text(var text) -> json.string(text);
      case Value.Whole(var number) -> json.number(number);
      case Value.Fraction(var number) -> json.number(number);
      case Value.Truth(var holds) -> json.truth(holds);
      case Value.Moment(var instant) -> json.string(instant.toString());
      case Value.Address(var address) -> json.string(address.toString());
      case Value.Missing _ -> json.nothing();
    }
    json.endObject();
  }

  private Optional<String> origin(FoundField found) {
    return Optional.ofNullable(origins.get(found.field()));
  }

  private String written(SourceSpan span) {
    return query.text().substring(span.start(), span.end());
  }

  private static String word(ValueKind kind) {
    return switch (kind) {
      case STRING -> "string";
      case NUMBER -> "number";
      case TRUE, FALSE -> "boolean";
      case OBJECT -> "object";
    };
  }
}
