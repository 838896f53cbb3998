package dev.seriema.testkit.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes a failing case smaller as long as it still fails: drops conditions, terms, listed values,
/// members of the document and items of its arrays.
public final class Shrinking {
  private Shrinking() {}

  /// Conditions that are planned together, and the event they are put to.
  public record Case(List<Condition> conditions, ObjectNode document) {
    public Case {
      conditions = List.copyOf(conditions);
    }
  }

  /// @return a case that fails and of which no smaller one does
  public static Case smallest(Case failing, java.util.function.Predicate<Case> fails) {
    Case smallest = failing;
    Optional<Case> smaller = smaller(smallest).filter(fails).findFirst();
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller = smaller(smallest).filter(fails).findFirst();
    }
    return smallest;
  }

  private static Stream<Case> smaller(Case whole) {
    return Stream.concat(
        smallerLists(whole.conditions, 1, Shrinking::smaller)
            .map(conditions -> new Case(conditions, whole.document)),
        smaller(whole.document).map(document -> new Case(whole.conditions, (ObjectNode) document)));
  }

  private static Stream<Condition> smaller(Condition condition) {
    return switch (condition) {
      case Condition.AllOf(var terms, var span) ->
          Stream.concat(
              terms.stream(),
              smallerLists(terms, 2, Shrinking::smaller)
                  .map(fewer -> new Condition.AllOf(fewer, span)));
      case Condition.AnyOf(var terms, var span) ->
          Stream.concat(
              terms.stream(),
              smallerLists(terms, 2, Shrinking::smaller)
                  .map(fewer -> new Condition.AnyOf(fewer, span)));
      case Condition.Not(var operand, var span) ->
          Stream.concat(
              Stream.of(operand), smaller(operand).map(less -> new Condition.Not(less, span)));
      case Condition.Holds(Expression.Truth(var inner), var span) ->
          Stream.concat(
              Stream.of(inner),
              smaller(inner).map(less -> new Condition.Holds(new Expression.Truth(less), span)));
      case Condition.Test(var field, var predicate, var span) ->
          smaller(predicate).map(less -> new Condition.Test(field, less, span));
      case Condition.Nested(var path, var inner, var span) ->
          smaller(inner).map(less -> new Condition.Nested(path, less, span));
      case Condition.Always _,
          Condition.Compare _,
          Condition.Satisfies _,
          Condition.Holds _,
          Condition.IsMissing _,
          Condition.SomeField _ ->
          Stream.of();
    };
  }

  private static Stream<Predicate> smaller(Predicate predicate) {
    return switch (predicate) {
      case Predicate.OneOf(var values, var letterCase) ->
          smallerLists(values, 1, _ -> Stream.of())
              .map(fewer -> new Predicate.OneOf(fewer, letterCase));
      case Predicate.Like(var patterns, var letterCase) ->
          smallerLists(patterns, 1, _ -> Stream.of())
              .map(fewer -> new Predicate.Like(fewer, letterCase));
      case Predicate.Regex(var expressions, var letterCase) ->
          smallerLists(expressions, 1, _ -> Stream.of())
              .map(fewer -> new Predicate.Regex(fewer, letterCase));
      case Predicate.InNetwork(var blocks) ->
          smallerLists(blocks, 1, _ -> Stream.of()).map(Predicate.InNetwork::new);
      case Predicate.SomeWord(var word) -> smaller(word).map(Predicate.SomeWord::new);
      case Predicate.Phrase(var words, var slop) ->
          smallerLists(words, 1, _ -> Stream.of()).map(fewer -> new Predicate.Phrase(fewer, slop));
      case Predicate.WithinWords(var sets) ->
          smallerLists(sets, 1, _ -> Stream.of()).map(Predicate.WithinWords::new);
      case Predicate.Exists _, Predicate.Order _, Predicate.Between _, Predicate.Near _ ->
          Stream.of();
    };
  }

  private static Stream<JsonNode> smaller(JsonNode node) {
    return switch (node) {
      case ObjectNode object ->
          object
              .propertyStream()
              .flatMap(member ->
                  Stream.concat(
                      Stream.of(object.deepCopy().without(member.getKey())),
                      smaller(member.getValue())
                          .map(value -> object.deepCopy().set(member.getKey(), value))));
      case ArrayNode array ->
          Stream.concat(
              array.valueStream(),
              smallerLists(array.valueStream().toList(), 0, Shrinking::smaller)
                  .map(items -> array.arrayNode().addAll(items)));
      default -> Stream.of();
    };
  }

  /// The list without one of its items, then the list with one of them made smaller.
  private static <T> Stream<List<T>> smallerLists(
      List<T> items, int least, Function<T, Stream<T>> smaller) {
    Stream<List<T>> without =
        items.size() > least
            ? IntStream.range(0, items.size()).mapToObj(place -> replaced(items, place, List.of()))
            : Stream.of();
    Stream<List<T>> within =
        IntStream.range(0, items.size())
            .boxed()
            .flatMap(place ->
                smaller.apply(items.get(place)).map(item -> replaced(items, place, List.of(item))));
    return Stream.concat(without, within);
  }

  private static <T> List<T> replaced(List<T> items, int place, List<T> replacement) {
    List<T> changed = new ArrayList<>(items.subList(0, place));
    changed.addAll(replacement);
    changed.addAll(items.subList(place + 1, items.size()));
    return changed;
  }
}
