package dev.seriema.catalog.overlap;

import dev.seriema.catalog.evidence.EvidenceTrial;
import dev.seriema.catalog.evidence.Observed;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.correlation.Task;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.rule.TypeParameters;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A rule that tells of single events, ready to be compared. Not thread-safe.
final class ComparedRule {
  /// Fields that nearly all rules of one source ask about, so that to share them says little.
  private static final Set<String> GENERAL =
      Set.of(
          "event.category",
          "event.type",
          "event.kind",
          "event.outcome",
          "event.dataset",
          "event.module",
          "data_stream.dataset",
          "data_stream.type",
          "host.os.type",
          "host.os.family");

  private final Compiled rule;
  private final Condition condition;
  private final Formula holds;
  private final Formula fails;
  private final Set<Object> topics = new HashSet<>();
  private final Set<Object> needed = new HashSet<>();
  private @Nullable EvidenceTrial trial;

  private ComparedRule(Compiled rule, Condition condition, Atoms atoms) {
    this.rule = rule;
    this.condition = Placeless.of(condition);
    holds = atoms.holds(condition);
    fails = holds.negated();
    collect(holds);
    literals().forEach(literal -> needed.add(topic(literal.atom())));
  }

  /// @return empty for a rule that does not tell of single events
  static Optional<ComparedRule> of(Compiled rule, Atoms atoms) {
    return single(rule).map(condition -> new ComparedRule(rule, condition, atoms));
  }

  private static Optional<Condition> single(Compiled rule) {
    if (rule.task().isEmpty()) {
      Condition query = rule.condition();
      return Optional.of(
          rule.exceptions()
              .byTime()
              .<Condition>map(excepted ->
                  new Condition.AllOf(
                      List.of(query, new Condition.Not(excepted, excepted.span())), query.span()))
              .orElse(query));
    }
    return rule.task().get() instanceof Task.Each(Condition condition)
        ? Optional.of(condition)
        : Optional.empty();
  }

  Compiled rule() {
    return rule;
  }

  /// Without its place in a query.
  Condition condition() {
    return condition;
  }

  Formula holds() {
    return holds;
  }

  Formula fails() {
    return fails;
  }

  /// What each event that it finds has to satisfy by itself.
  List<Formula.Literal> literals() {
    List<Formula> terms = holds instanceof Formula.All(var parts) ? parts : List.of(holds);
    return terms.stream()
        .filter(Formula.Literal.class::isInstance)
        .map(Formula.Literal.class::cast)
        .toList();
  }

  /// Whether all that another needs is asked about here at all. Where it is not, some event that is
  /// found here is passed over there.
  boolean mayBeInside(ComparedRule other) {
    return topics.containsAll(other.needed);
  }

  /// How many places, other than the most usual ones, both need something of.
  int shared(ComparedRule other) {
    return (int)
        needed.stream()
            .filter(topic ->
                other.needed.contains(topic)
                    && !(topic instanceof Place place
                        && GENERAL.contains(place.field().path().name())))
            .count();
  }

  /// Whether its events are records of a model.
  boolean isAboutAnomalies() {
    return rule.rule().parameters() instanceof TypeParameters.MachineLearning;
  }

  private void collect(Formula formula) {
    switch (formula) {
      case Formula.Literal(var atom, _) -> topics.add(topic(atom));
      case Formula.All(var parts) -> parts.forEach(this::collect);
      case Formula.Any(var ways) -> ways.forEach(this::collect);
    }
  }

  /// A place of an event, or an atom that is about no single one.
  private static Object topic(Atom atom) {
    return atom.tested().<Object>map(Tested::place).orElse(atom);
  }

  boolean finds(String event) {
    return run(event).alerts() > 0;
  }

  /// Whether it reads an event and does not tell of it.
  boolean passesOver(String event) {
    Observed observed = run(event);
    return observed.alerts() == 0 && observed.otherIndex() == 0 && observed.refused() == 0;
  }

  private Observed run(String event) {
    if (trial == null) {
      trial = new EvidenceTrial(rule);
    }
    return trial.over(event.getBytes(StandardCharsets.UTF_8));
  }
}
