package dev.seriema.testkit.random;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Network;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Writes a condition and an event as a spec to paste: the query as EQL spells it, the types of its
/// fields, the event, and whether it has to match. What EQL has no words for is written much as in
/// KQL and Lucene, to be mended by hand.
public final class SpecDraft {
  private final Map<String, FieldType> types = new TreeMap<>();

  private SpecDraft() {}

  /// @param name of the test
  /// @param matches what is right
  public static String of(String name, Condition condition, ObjectNode document, boolean matches) {
    SpecDraft draft = new SpecDraft();
    String query = "any where " + draft.text(condition);
    ObjectNode mapping = JsonNodeFactory.instance.objectNode();
    draft.types.forEach((field, type) -> mapping.put(field, type.mappingName()));
    return "## %s\n\n```eql\n%s\n```\n```mapping\n%s\n```\n%s```matches\n%s```\n"
        .formatted(name, query, mapping, events(document), matches ? "1\n" : "");
  }

  private static String events(ObjectNode document) {
    StringBuilder head = new StringBuilder("id");
    StringBuilder row = new StringBuilder("1");
    document
        .properties()
        .forEach(member -> {
          head.append(" | ").append(member.getKey());
          row.append(" | ").append(member.getValue());
        });
    return "```events\n" + head + "\n" + row + "\n```\n";
  }

  private String text(Condition condition) {
    return switch (condition) {
      case Condition.Always(boolean holds, _) -> Boolean.toString(holds);
      case Condition.Test(var field, var predicate, _) -> text(field(field), predicate);
      case Condition.Compare(var left, var comparison, var right, _) ->
          text(left) + " " + comparison.sign() + " " + text(right);
      case Condition.Satisfies(var expression, var predicate, _) ->
          text(text(expression), predicate);
      case Condition.Holds(var expression, _) -> text(expression) + " == true";
      case Condition.IsMissing(var expression, _) -> text(expression) + " == null";
      case Condition.Nested(var path, var inner, _) -> path + " : { " + text(inner) + " }";
      case Condition.SomeField(var questions, _) ->
          questions.pattern() + " : " + questions.predicates();
      case Condition.Not(var operand, _) -> "not (" + text(operand) + ")";
      case Condition.AllOf(var terms, _) -> joined(terms, " and ");
      case Condition.AnyOf(var terms, _) -> joined(terms, " or ");
    };
  }

  private String joined(List<Condition> terms, String word) {
    return terms.stream().map(this::text).collect(Collectors.joining(word, "(", ")"));
  }

  private String text(Expression expression) {
    return switch (expression) {
      case Expression.Constant(var value) -> text(value);
      case Expression.FieldValue(var field) -> field(field);
      case Expression.Call(var function, var arguments) ->
          arguments.stream()
              .map(this::text)
              .collect(Collectors.joining(", ", function.name() + "(", ")"));
      case Expression.Truth(var condition) -> "(" + text(condition) + ")";
    };
  }

  private String field(Field field) {
    if (field.type() != FieldType.UNKNOWN) {
      types.put(field.path().name(), field.type());
    }
    return field.path().name();
  }

  private static String text(String subject, Predicate predicate) {
    return switch (predicate) {
      case Predicate.Exists _ -> subject + " != null";
      case Predicate.OneOf(var values, var letterCase) ->
          subject + cased(" in", letterCase) + list(values.stream().map(SpecDraft::text).toList());
      case Predicate.Like(var patterns, var letterCase) ->
          subject
              + cased(" like", letterCase)
              + list(patterns.stream().map(pattern -> quoted(pattern.toString())).toList());
      case Predicate.Regex(var expressions, var letterCase) ->
          subject
              + cased(" regex", letterCase)
              + list(expressions.stream().map(SpecDraft::quoted).toList());
      case Predicate.Order(var comparison, var bound) ->
          subject + " " + comparison.sign() + " " + text(bound);
      case Predicate.Between(var from, var below) ->
          "(%s %s %s and %s %s %s)"
              .formatted(
                  subject,
                  Comparison.AT_LEAST.sign(),
                  text(from),
                  subject,
                  Comparison.LESS.sign(),
                  text(below));
      case Predicate.InNetwork(List<Network> blocks) ->
          blocks.stream()
              .map(SpecDraft::text)
              .collect(Collectors.joining(", ", "cidrMatch(" + subject + ", ", ")"));
      case Predicate.SomeWord(var word) -> "word of " + text(subject, word);
      case Predicate.Phrase(var words, var slop) ->
          subject + " : " + quoted(String.join(" ", words)) + "~" + slop;
      case Predicate.WithinWords(var sets) ->
          "all words of %s in %s"
              .formatted(
                  subject,
                  list(
                      sets.stream()
                          .map(set -> quoted(String.join(" ", new TreeSet<>(set))))
                          .toList()));
      case Predicate.Near(var near, var edits, var letterCase) ->
          subject + cased(" :", letterCase) + quoted(near) + "~" + edits;
    };
  }

  private static String cased(String word, LetterCase letterCase) {
    return letterCase == LetterCase.FOLDED ? word + "~ " : word + " ";
  }

  private static String list(List<String> items) {
    return "(" + String.join(", ", items) + ")";
  }

  private static String text(Network block) {
    int bits = block.base().isVersion4() ? block.prefix() - 96 : block.prefix();
    return quoted(block.base().text() + "/" + bits);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Text(var text) -> quoted(text);
      case Value.Whole(var number) -> Long.toString(number);
      case Value.Fraction(var number) -> Double.toString(number);
      case Value.Truth(var holds) -> Boolean.toString(holds);
      case Value.Moment(var instant) -> quoted(instant.toString());
      case Value.Address(IpAddress address) -> quoted(address.text());
      case Value.Missing _ -> "null";
    };
  }
}
