package dev.seriema.languages.eql.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.EqlSettings;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.testkit.ReferenceEvaluator;
import dev.seriema.testkit.SlowDecoder.FieldValue;
import dev.seriema.testkit.random.Chance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is said of parts that decide each other is true of events.
class DecidedPartsTest {
  private static final EqlSettings SETTINGS = new EqlSettings(EcsSchema.newest());
  private static final int QUERIES = 1_000;
  private static final int EVENTS = 100;

  private final long seed = ThreadLocalRandom.current().nextLong();
  private final Chance chance = new Chance(seed);
  private final RandomLeaves leaves = new RandomLeaves(chance);

  @Test
  void parts_that_contradict_each_other_match_nothing() {
    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
      String query = "any where " + String.join(" and ", chance.list(2, 3, leaves::leaf));
      if (said(query, EqlFault.CONTRADICTION).isPresent()) {
        found++;
        assertThat(events().filter(matching(query))).as("seed %d: %s", seed, query).isEmpty();
      }
    }
    assertThat(found).isGreaterThan(10);
  }

  @Test
  void alternatives_that_hold_for_every_event_do() {
    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
      String query = "any where " + String.join(" or ", chance.list(2, 3, leaves::leaf));
      if (said(query, EqlFault.CONSTANT_PART).isPresent()) {
        found++;
        assertThat(events().filter(matching(query).negate()))
            .as("seed %d: %s", seed, query)
            .isEmpty();
      }
    }
    assertThat(found).isGreaterThan(10);
  }

  @Test
  void a_part_that_adds_nothing_can_be_left_out() {
    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
      List<String> parts = chance.list(2, 4, leaves::leaf);
      String join = chance.oneIn(2) ? " and " : " or ";
      String query = "any where " + String.join(join, parts);
      Optional<Diagnostic> redundant = said(query, EqlFault.REDUNDANT_PART);
      if (redundant.isPresent()) {
        found++;
        String shorter =
            "any where " + String.join(join, without(parts, join, redundant.get().span().start()));
        Predicate<Map<String, List<FieldValue>>> whole = matching(query);
        Predicate<Map<String, List<FieldValue>>> less = matching(shorter);
        assertThat(events().filter(event -> whole.test(event) != less.test(event)))
            .as("seed %d: %s, without %s", seed, query, redundant.get().message())
            .isEmpty();
      }
    }
    assertThat(found).isGreaterThan(10);
  }

  /// The parts but for the one at a place of the query.
  private static List<String> without(List<String> parts, String join, int place) {
    List<String> kept = new ArrayList<>(parts);
    int start = "any where ".length();
    for (int i = 0; i < parts.size(); i++) {
      int end = start + parts.get(i).length();
      if (place >= start && place < end) {
        kept.remove(i);
      }
      start = end + join.length();
    }
    return kept.size() < parts.size() ? kept : Collections.emptyList();
  }

  private static Optional<Diagnostic> said(String query, DiagnosticCode code) {
    return Eql.check(query, SETTINGS).diagnostics().stream()
        .filter(found -> found.code().equals(code))
        .findFirst();
  }

  private Stream<Map<String, List<FieldValue>>> events() {
    return IntStream.range(0, EVENTS).mapToObj(_ -> leaves.event());
  }

  private static Predicate<Map<String, List<FieldValue>>> matching(String query) {
    Condition condition = Eql.compileSingle(query, SETTINGS).tree().orElseThrow().condition();
    return event ->
        new ReferenceEvaluator(event).evaluate(condition) == ReferenceEvaluator.Truth.HOLDS;
  }
}
