package dev.seriema.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.engine.plan.Atom;
import dev.seriema.engine.plan.PatternIndex;
import dev.seriema.engine.plan.Plan;
import dev.seriema.engine.plan.Presearch;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.event.Event;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import dev.seriema.testkit.random.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class PatternSearchTest {
  private static final Field PATH = new Field(new FieldPath("file.path"), FieldType.KEYWORD);
  private static final List<String> EXPRESSIONS =
      List.of("a", "b", "B", "/", "\\.", "é", "K", "[ab]", "(a|b/)", "a?", ".");
  private static final List<String> SIGNS = List.of("a", "b", "B", "/", ".", "é", "É", "K");

  @Test
  void a_search_finds_what_each_pattern_finds_by_itself() {
    long found = 0;
    for (long seed = 1; seed <= 300; seed++) {
      Chance chance = new Chance(seed);
      List<Predicate> tests = chance.list(1, 20, () -> patterns(chance));
      Plan plan = plan(tests);
      for (int i = 0; i < 40; i++) {
        String text = text(chance, 0, 40);
        Set<Integer> wanted = new TreeSet<>();
        for (int test = 0; test < tests.size(); test++) {
          if (plan.expectation().patternIndexes().canFind(numberOf(tests.get(test), plan))
              && fits(text, tests.get(test))) {
            wanted.add(numberOf(tests.get(test), plan));
          }
        }
        assertThat(search(plan, text)).as("seed %d, %s, %s", seed, text, tests).isEqualTo(wanted);
        found += wanted.size();
      }
    }
    assertThat(found).as("random patterns and texts meet").isGreaterThan(1_000);
  }

  @Test
  void a_pattern_with_short_literals_alone_is_tried_by_itself() {
    Plan plan =
        plan(List.of(new Predicate.Like(List.of(Wildcard.containing("ab")), LetterCase.EXACT)));
    assertThat(plan.expectation().patternIndexes().all()).isEmpty();
    assertThat(plan.expectation().patternIndexes().canFind(0)).isFalse();
  }

  @Test
  void what_needs_a_byte_that_is_not_ascii_is_found() {
    Predicate foreign = new Predicate.Regex(List.of(".*[é-ü]+.*"), LetterCase.EXACT);
    Plan plan = plan(List.of(foreign));
    assertThat(search(plan, "a é")).containsExactly(0);
    assertThat(search(plan, "É")).isEmpty();
    assertThat(search(plan, "a e")).isEmpty();
  }

  private static Set<Integer> search(Plan plan, String text) {
    Event event = Scanned.event(plan.layout(), "{\"file.path\":\"" + text + "\"}");
    Set<Integer> atoms = new TreeSet<>();
    for (PatternIndex index : plan.expectation().patternIndexes().all()) {
      PatternSearch search =
          new PatternSearch(
              index,
              new PlanTests(plan),
              (cause, _) -> {
                throw new AssertionError(cause);
              });
      int value = event.first(index.slot());
      Presearch all = search.everything();
      if (all.mayFit(0, event.textBytes(value), event.textStart(value), event.textEnd(value))) {
        int count = search.search(event, value, null, all, 0);
        for (int place = 0; place < count; place++) {
          atoms.add(search.atom(place));
        }
      }
    }
    return atoms;
  }

  private static boolean fits(String text, Predicate patterns) {
    return AtomTests.of(FieldType.KEYWORD, patterns).answer(Value.of(text)) == Answer.HOLDS;
  }

  private static int numberOf(Predicate patterns, Plan plan) {
    for (int atom = 0; atom < plan.atoms().size(); atom++) {
      if (plan.atoms().get(atom) instanceof Atom.FieldTest(_, var predicate)
          && predicate.equals(patterns)) {
        return atom;
      }
    }
    throw new IllegalStateException("no atom for " + patterns);
  }

  private static Plan plan(List<Predicate> tests) {
    Plan.Builder builder = Plan.builder();
    tests.forEach(test -> builder.add(new Condition.Test(PATH, test, new SourceSpan(0, 1))));
    return builder.build();
  }

  private static Predicate patterns(Chance chance) {
    LetterCase letterCase = chance.oneIn(2) ? LetterCase.FOLDED : LetterCase.EXACT;
    if (chance.oneIn(4)) {
      return new Predicate.Regex(chance.list(1, 3, () -> expression(chance)), letterCase);
    }
    return new Predicate.Like(chance.list(1, 4, () -> pattern(chance, letterCase)), letterCase);
  }

  private static String expression(Chance chance) {
    String one = String.join("", chance.list(1, 4, () -> chance.of(EXPRESSIONS)));
    String expression = chance.oneIn(3) ? "(" + one + "|" + chance.of(EXPRESSIONS) + "+)" : one;
    return chance.oneIn(2) ? ".*" + expression + ".*" : expression + ".*";
  }

  private static Wildcard pattern(Chance chance, LetterCase letterCase) {
    List<Wildcard.Part> parts = new ArrayList<>();
    if (chance.oneIn(2)) {
      parts.add(chance.oneIn(3) ? Wildcard.Blank.ONE : Wildcard.Blank.MANY);
    }
    int literals = 1 + chance.below(2);
    for (int i = 0; i < literals; i++) {
      String text = text(chance, 1, 5);
      parts.add(
          new Wildcard.Literal(letterCase == LetterCase.FOLDED ? CaseFolding.fold(text) : text));
      parts.add(chance.oneIn(6) ? Wildcard.Blank.ONE : Wildcard.Blank.MANY);
    }
    if (chance.oneIn(3)) {
      parts.removeLast();
    }
    return new Wildcard(parts);
  }

  private static String text(Chance chance, int least, int most) {
    return String.join("", chance.list(least, most, () -> chance.of(SIGNS)));
  }
}
