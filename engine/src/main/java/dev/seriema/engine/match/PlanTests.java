package dev.seriema.engine.match;

import dev.seriema.engine.plan.Plan;
import dev.seriema.engine.plan.TextPattern;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// The tests of a plan, each made when it is first asked, for all threads: a regular expression
/// that no event comes to costs nothing.
public final class PlanTests {
  private final Plan plan;
  private final AtomicReferenceArray<AtomTest> atoms;
  private final ConcurrentMap<TextPattern, TextTest> patterns = new ConcurrentHashMap<>();

  public PlanTests(Plan plan) {
    this.plan = plan;
    atoms = new AtomicReferenceArray<>(plan.atoms().size());
  }

  Plan plan() {
    return plan;
  }

  /// The test of an atom that no look-up answers.
  AtomTest of(int atom) {
    AtomTest known = atoms.get(atom);
    if (known == null) {
      known = AtomTests.of(plan.atoms().get(atom), plan.layout());
      atoms.set(atom, known);
    }
    return known;
  }

  /// The test of one pattern.
  TextTest of(TextPattern pattern) {
    return patterns.computeIfAbsent(
        pattern,
        wanted ->
            switch (wanted) {
              case TextPattern.Like(var wildcard, var letterCase) ->
                  WildcardTests.of(wildcard, letterCase);
              case TextPattern.Regex(var expression, var letterCase) ->
                  RegexTest.of(expression, letterCase);
            });
  }
}
