package dev.seriema.languages.eql.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.eql.EqlFault;
import java.util.ArrayList;
import java.util.List;

/// What both suites have in common.
final class Suites {
  private Suites() {}

  /// Queries about several events are tested elsewhere; `join` is one of them.
  static boolean isEventQuery(String query) {
    return Eql.parse(query).diagnostics().stream()
        .noneMatch(found ->
            found.code() == EqlFault.SEQUENCE_NOT_SUPPORTED || found.code() == EqlFault.JOIN);
  }

  static List<Long> numbers(JsonNode list) {
    List<Long> numbers = new ArrayList<>();
    list.forEach(number -> numbers.add(number.asLong()));
    return numbers;
  }
}
