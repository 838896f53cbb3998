package dev.seriema.languages.eql.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.EqlSettings;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.ListedSchema;
import dev.seriema.testkit.random.Chance;
import dev.seriema.testkit.sequence.ReferenceMatches;
import dev.seriema.testkit.spec.SpecEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is told to change nothing changes nothing, on events with any values and any keys.
class StagesWithoutEffectTest {
  private static final EqlSettings SETTINGS =
      new EqlSettings(
          new ListedSchema(Map.of("x", FieldType.KEYWORD, "k", FieldType.KEYWORD), true));

  /// `A` stands for `[any where x == "A"]`.
  @ParameterizedTest
  @CsvSource({
    "A !A B, A B, ABSENCE_WITHOUT_EFFECT",
    "A !B B, A B, ABSENCE_WITHOUT_EFFECT",
    "A B !C C, A B C, ABSENCE_WITHOUT_EFFECT",
    "!C A !A B, !C A B, ABSENCE_WITHOUT_EFFECT",
    "A !B B !C, A B !C, ABSENCE_WITHOUT_EFFECT",
    "A !B with runs=2 C, A !B C, REPEATED_ABSENCE",
    "A with runs=1 B, A B, SINGLE_RUN"
  })
  void what_is_told_to_change_nothing_changes_nothing(
      String shortened, String without, EqlFault told) {
    String query = query(shortened);
    assertThat(Eql.check(query, SETTINGS).diagnostics())
        .as(query)
        .extracting(Diagnostic::code)
        .containsExactly(told);
    long seed = ThreadLocalRandom.current().nextLong();
    Chance chance = new Chance(seed);
    int found = 0;
    for (int i = 0; i < 3_000; i++) {
      List<SpecEvent> events = events(chance);
      List<String> matches = matches(query, events);
      assertThat(matches)
          .as("seed %d: %s on %s", seed, query, events)
          .isEqualTo(matches(query(without), events));
      found += matches.size();
    }
    assertThat(found).isGreaterThan(100);
  }

  /// An event may satisfy the stage that `until` asks for and others, too.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A B until A",
        "A B C until A",
        "A B C until B",
        "A !C B until A",
        "!C A B until A",
        "A B !C until A",
        "A B with runs=2 until B"
      })
  void what_is_told_to_be_never_complete_never_is(String shortened) {
    String query = query(shortened);
    assertThat(Eql.check(query, SETTINGS).diagnostics())
        .as(query)
        .extracting(Diagnostic::code)
        .containsExactly(EqlFault.UNTIL_OF_EARLIER_STAGE);
    long seed = ThreadLocalRandom.current().nextLong();
    Chance chance = new Chance(seed);
    for (int i = 0; i < 3_000; i++) {
      List<SpecEvent> events = events(chance);
      assertThat(matches(query, events)).as("seed %d: %s on %s", seed, query, events).isEmpty();
    }
  }

  private static List<String> matches(String query, List<SpecEvent> events) {
    return ReferenceMatches.of(Eql.compile(query, SETTINGS).tree().orElseThrow(), events).stream()
        .map(match -> match.replace(" -> -", "").replace("- -> ", ""))
        .toList();
  }

  private static String query(String shortened) {
    return "sequence by k with maxspan=4s "
        + shortened.replaceAll("\\b([ABC])\\b", "[any where x == \"$1\"]");
  }

  private static List<SpecEvent> events(Chance chance) {
    List<SpecEvent> events = new ArrayList<>();
    for (int i = 0; i < 2 + chance.below(8); i++) {
      Map<String, JsonNode> fields = new LinkedHashMap<>();
      fields.put("x", several(chance, List.of("A", "B", "C")));
      fields.put("k", several(chance, List.of("1", "2")));
      events.add(new SpecEvent(Integer.toString(i), fields));
    }
    return events;
  }

  private static ArrayNode several(Chance chance, List<String> values) {
    ArrayNode several = JsonNodeFactory.instance.arrayNode();
    values.stream().filter(_ -> chance.oneIn(2)).forEach(several::add);
    return several;
  }
}
