package dev.seriema.catalog.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.engine.match.Matcher;
import dev.seriema.engine.plan.Plan;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.expression.Condition;
import dev.seriema.testkit.random.Chance;
import dev.seriema.testkit.random.RandomConditions;
import dev.seriema.testkit.random.RandomEvents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Random pairs of conditions against a slow search by random events, which the engine judges. With
/// `-Dseriema.overlap.events=10000000` the proofs are tried by so many.
class RandomInclusionsTest {
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);
  private static final long SEED = 20261126;
  private static final int PAIRS = 2_000;

  /// For all pairs.
  private static final int BRIEF = 100_000;

  /// For proofs, besides.
  private static final int EVENTS = Integer.getInteger("seriema.overlap.events", 50_000);

  /// Pairs that are judged by the same events.
  private static final int GROUP = 50;

  private final RandomConditions conditions = new RandomConditions(new Chance(SEED));
  private final Chance chance = new Chance(SEED + 1);
  private final RandomEvents events = new RandomEvents(new Chance(SEED + 2));

  private record Pair(Condition one, Condition other, Inclusion.Found outside) {
    boolean isProved() {
      return outside instanceof Inclusion.Found.Nothing;
    }
  }

  @Test
  void no_event_contradicts_a_proof() {
    List<Pair> pairs = Stream.generate(this::pair).limit(PAIRS).toList();
    List<Pair> proved = pairs.stream().filter(Pair::isProved).toList();
    int refuted = refuted(pairs, BRIEF);
    // Those that are not proved need no more events.
    assertThat(refuted(proved, EVENTS)).isZero();
    System.out.printf(
        "%,d pairs: %,d proved, %,d refuted by %,d random events; %,d events for the proofs%n",
        PAIRS, proved.size(), refuted, BRIEF, BRIEF + EVENTS);
    assertThat(proved).hasSizeGreaterThan(PAIRS / 4);
    assertThat(refuted).isGreaterThan(PAIRS / 8);
  }

  /// How many pairs an event refutes; none of them may be proved.
  private int refuted(List<Pair> pairs, int count) {
    int refuted = 0;
    for (int from = 0; from < pairs.size(); from += GROUP) {
      List<Pair> group = pairs.subList(from, Math.min(pairs.size(), from + GROUP));
      Judge judge = new Judge(group);
      boolean[] known = new boolean[group.size()];
      for (int i = 0; i < (long) count * group.size() / pairs.size(); i++) {
        byte[] event = events.next();
        for (int outside : judge.outside(event)) {
          Pair pair = group.get(outside);
          assertThat(pair.isProved())
              .as(
                  "%s has %s, not %s",
                  new String(event, StandardCharsets.UTF_8), pair.one, pair.other)
              .isFalse();
          refuted += known[outside] ? 0 : 1;
          known[outside] = true;
        }
      }
    }
    return refuted;
  }

  private Pair pair() {
    Condition one = conditions.next(2);
    Condition other =
        switch (chance.below(6)) {
          case 0 -> conditions.next(2);
          case 1 -> new Condition.AnyOf(List.of(conditions.next(1), one), NOWHERE);
          case 2 -> weaker(one);
          case 3 -> new Condition.AnyOf(List.of(weaker(one), conditions.next(1)), NOWHERE);
          case 4 -> new Condition.AllOf(List.of(weaker(one), conditions.next(0)), NOWHERE);
          default -> {
            Condition extra = conditions.next(1);
            Condition whole = new Condition.AllOf(List.of(one, extra), NOWHERE);
            yield chance.oneIn(2)
                ? whole
                : new Condition.Not(new Condition.Not(whole, NOWHERE), NOWHERE);
          }
        };
    boolean turned = chance.oneIn(4);
    Atoms atoms = new Atoms();
    Formula holds = atoms.holds(turned ? other : one);
    Formula fails = atoms.holds(turned ? one : other).negated();
    Inclusion.Found outside =
        new Inclusion(atoms, _ -> false).find(List.of(holds, fails), _ -> Optional.empty());
    return turned ? new Pair(other, one, outside) : new Pair(one, other, outside);
  }

  /// Takes parts away that have to hold, or adds others that may.
  private Condition weaker(Condition condition) {
    return switch (condition) {
      case Condition.AllOf(var terms, _) -> weaker(chance.of(terms));
      case Condition.AnyOf(var terms, _) -> {
        List<Condition> more = new ArrayList<>(terms);
        more.add(conditions.next(0));
        yield new Condition.AnyOf(more, NOWHERE);
      }
      default -> condition;
    };
  }

  private static final class Judge {
    private final int pairs;
    private final Matcher matcher;
    private final EventScanner scanner;
    private final Event event;

    Judge(List<Pair> group) {
      pairs = group.size();
      Plan.Builder builder = Plan.builder();
      group.forEach(pair -> builder.add(pair.one));
      group.forEach(pair -> builder.add(pair.other));
      Plan plan = builder.build();
      matcher = new Matcher(plan);
      scanner = new EventScanner(plan.layout(), ScanLimits.DEFAULT);
      event = new Event(plan.layout());
    }

    /// The pairs of which the first condition holds and the second does not.
    List<Integer> outside(byte[] json) {
      assertThat(scanner.scan(json, 0, json.length, event)).isNull();
      boolean[] holding = new boolean[2 * pairs];
      int count = matcher.matchEveryRule(event, null);
      for (int place = 0; place < count; place++) {
        holding[matcher.match(place)] = true;
      }
      List<Integer> outside = new ArrayList<>();
      for (int i = 0; i < pairs; i++) {
        if (holding[i] && !holding[pairs + i]) {
          outside.add(i);
        }
      }
      return outside;
    }
  }
}
