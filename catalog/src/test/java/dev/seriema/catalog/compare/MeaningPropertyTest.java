package dev.seriema.catalog.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.compile.QueryCompiler;
import dev.seriema.detector.compile.QuerySettings;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.testkit.ReferenceEvaluator;
import dev.seriema.testkit.ReferenceEvaluator.Truth;
import dev.seriema.testkit.SlowDecoder;
import dev.seriema.testkit.random.Chance;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is claimed of the meaning of a changed query is never contradicted by an event.
class MeaningPropertyTest {
  private static final List<String> FIELDS = List.of("process.name", "user.name", "host.id");
  private static final List<String> VALUES = List.of("a", "b", "ab", "B", "c");
  private static final int PAIRS = 800;
  private static final int EVENTS_OF_A_PAIR = 15;

  /// A condition that can be written in both languages.
  private sealed interface Asked {}

  private record Ask(String field, List<String> values) implements Asked {}

  private record Not(Asked operand) implements Asked {}

  private record Joined(boolean all, List<Asked> terms) implements Asked {}

  @ParameterizedTest
  @EnumSource(names = {"EQL", "KQL"})
  void no_event_contradicts_what_is_claimed(QueryLanguage language) {
    Chance chance = new Chance(20261126);
    Map<Meaning, Integer> claims = new EnumMap<>(Meaning.class);
    int differing = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      Asked before = next(chance, 3);
      Asked after = changed(before, chance);
      String former = query(before, language);
      String present = query(after, language);
      Meaning meaning =
          Versions.compared(rule(language, former), rule(language, present)).meaning();
      claims.merge(meaning, 1, Integer::sum);
      Condition one = condition(former, language);
      Condition other = condition(present, language);
      for (int i = 0; i < EVENTS_OF_A_PAIR; i++) {
        ReferenceEvaluator event = new ReferenceEvaluator(SlowDecoder.everything(event(chance)));
        boolean was = event.evaluate(one) == Truth.HOLDS;
        boolean is = event.evaluate(other) == Truth.HOLDS;
        boolean isContradicted =
            switch (meaning) {
              case EQUAL -> was != is;
              case NARROWS -> is && !was;
              case WIDENS -> was && !is;
              case NARROWS_AND_WIDENS, UNCLEAR -> false;
            };
        assertThat(isContradicted).as("%s: %s%nis now %s", meaning, former, present).isFalse();
        differing += was == is ? 0 : 1;
      }
    }
    assertThat(claims.keySet())
        .contains(Meaning.EQUAL, Meaning.NARROWS, Meaning.WIDENS, Meaning.NARROWS_AND_WIDENS);
    assertThat(claims.getOrDefault(Meaning.UNCLEAR, 0)).isLessThan(PAIRS / 3);
    assertThat(differing).isGreaterThan(PAIRS);
  }

  private static Asked next(Chance chance, int depth) {
    if (depth == 0 || chance.oneIn(3)) {
      return new Ask(chance.of(FIELDS), chance.list(1, 3, () -> chance.of(VALUES)));
    }
    return chance.oneIn(4)
        ? new Not(next(chance, depth - 1))
        : new Joined(chance.oneIn(2), chance.list(2, 3, () -> next(chance, depth - 1)));
  }

  private static Asked changed(Asked asked, Chance chance) {
    return switch (asked) {
      case Ask(var field, var values) ->
          switch (chance.below(5)) {
            case 0 -> new Ask(field, chance.list(1, 3, () -> chance.of(VALUES)));
            case 1 -> new Ask(field, values.subList(0, 1));
            case 2 -> new Joined(true, List.of(asked, next(chance, 1)));
            case 3 -> new Joined(false, List.of(next(chance, 1), asked));
            default -> new Not(asked);
          };
      case Not(var operand) -> chance.oneIn(6) ? operand : new Not(changed(operand, chance));
      case Joined(var all, var terms) -> {
        List<Asked> others = new ArrayList<>(terms);
        int at = chance.below(terms.size());
        switch (chance.below(5)) {
          case 0 -> others.remove(at);
          case 1 -> others.add(at, next(chance, 1));
          case 2 -> others.add(others.remove(at));
          default -> others.set(at, changed(others.get(at), chance));
        }
        yield others.size() == 1 ? others.getFirst() : new Joined(all, others);
      }
    };
  }

  private static String query(Asked asked, QueryLanguage language) {
    return (language == QueryLanguage.EQL ? "any where " : "") + text(asked, language);
  }

  private static String text(Asked asked, QueryLanguage language) {
    return switch (asked) {
      case Ask(var field, var values) ->
          field
              + (language == QueryLanguage.EQL ? " : " : ":")
              + values.stream()
                  .map(value -> '"' + value + '"')
                  .collect(
                      Collectors.joining(language == QueryLanguage.EQL ? ", " : " or ", "(", ")"));
      case Not(var operand) -> "not (" + text(operand, language) + ")";
      case Joined(var all, var terms) ->
          terms.stream()
              .map(term -> text(term, language))
              .collect(Collectors.joining(all ? " and " : " or ", "(", ")"));
    };
  }

  private static String rule(QueryLanguage language, String query) {
    return "type = \"%s\"\nlanguage = \"%s\"\nquery = '''%s'''"
        .formatted(language == QueryLanguage.EQL ? "eql" : "query", language.word(), query);
  }

  private static Condition condition(String query, QueryLanguage language) {
    QuerySettings settings =
        new QuerySettings(
            EcsSchema.newest(), QuerySettings.EVENT_CATEGORY, Optional.empty(), false);
    return QueryCompiler.compile(language, query, settings)
        .tree()
        .orElseThrow()
        .conditions()
        .getFirst();
  }

  private static byte[] event(Chance chance) {
    List<String> members = new ArrayList<>();
    for (String field : FIELDS) {
      switch (chance.below(5)) {
        case 0 -> {}
        case 1 ->
            members.add(
                "\"%s\": [\"%s\", \"%s\"]".formatted(field, chance.of(VALUES), chance.of(VALUES)));
        default -> members.add("\"%s\": \"%s\"".formatted(field, chance.of(VALUES)));
      }
    }
    return ("{" + String.join(", ", members) + "}").getBytes(StandardCharsets.UTF_8);
  }
}
