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

  /// Queries about several events are tested elsewhere; `join` is one of them.
  static boolean isEventQuery(String query) {
    Parsed<Optional<EqlQuery>> parsed = Eql.parse(query);
    return parsed.tree().filter(tree -> !(tree instanceof EqlQuery.Single)).isEmpty()
        && parsed.diagnostics().stream().noneMatch(found -> found.code() == EqlFault.JOIN);
  }

  static List<Long> numbers(JsonNode list) {
    List<Long> numbers = new ArrayList<>();
    list.forEach(number -> numbers.add(number.asLong()));
    return numbers;
  }
}
