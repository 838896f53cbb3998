package dev.seriema.languages.eql.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlQuery;
import dev.seriema.model.diagnostic.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What both suites have in common.
final class Suites {
  private Suites() {}

  /// Whether a query is about single events; `join` is not.
  static boolean isEventQuery(String query) {
    Parsed<Optional<EqlQuery>> parsed = Eql.parse(query);
    return parsed.tree().filter(tree -> !(tree instanceof EqlQuery.Single)).isEmpty()
        && parsed.diagnostics().stream().noneMatch(found -> found.code() == EqlFault.JOIN);
  }

  /// One list of numbers, or several of which each is right.
  static List<List<Long>> alternatives(JsonNode list) {
    if (list.isEmpty() || !list.get(0).isArray()) {
      return List.of(numbers(list));
    }
    List<List<Long>> alternatives = new ArrayList<>();
    list.forEach(alternative -> alternatives.add(numbers(alternative)));
    return alternatives;
  }

  static List<Long> numbers(JsonNode list) {
    List<Long> numbers = new ArrayList<>();
    list.forEach(number -> numbers.add(number.asLong()));
    return numbers;
  }
}
