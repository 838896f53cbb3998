package dev.seriema.catalog.overlap;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.TypeParameters;
import dev.seriema.model.schema.SchemaSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/// Compares rules with each other: which find the same events, which find what another finds
/// already. Not thread-safe.
public final class Overlap {
  /// Rules that have events in common with one rule and are told; those come first that share most
  /// of what both need.
  public static final int MOST_PARTLY = 20;

  private final SchemaSource schemas;
  private final Atoms atoms = new Atoms();
  private final List<ComparedRule> known = new ArrayList<>();
  private final Map<Indices, Optional<CommonData>> common = new HashMap<>();

  private record Indices(IndexPatterns one, IndexPatterns other) {}

  /// @param rules that others are compared with, and with each other
  /// @param schemas that they were compiled with
  public Overlap(List<Compiled> rules, SchemaSource schemas) {
    this.schemas = schemas;
    rules.forEach(rule -> known.add(new ComparedRule(rule, atoms)));
  }

  /// Whether there are events that both could find: rules of anomalies and others, and rules whose
  /// indices do not meet, need not be compiled to know that they have nothing in common.
  public static boolean mayMeet(Rule one, Rule other) {
    return isAboutAnomalies(one) == isAboutAnomalies(other)
        && CommonData.of(CommonData.indices(one), CommonData.indices(other)).isPresent();
  }

  private static boolean isAboutAnomalies(Rule rule) {
    return rule.parameters() instanceof TypeParameters.MachineLearning;
  }

  /// What one rule has to do with the others, as far as it is worth telling: those that find the
  /// same, those inside of which it is, those that are inside of it, at last those with which it
  /// has events in common, nearest first, and those of which that is not decided. Itself, and what
  /// has its id, is passed over.
  ///
  /// @param rule need not be among the others
  /// @return in that order
  public List<Relation> of(Compiled rule) {
    return relations(new ComparedRule(rule, atoms));
  }

  private List<Relation> relations(ComparedRule rule) {
    List<Relation> relations = new ArrayList<>();
    List<Shared> partly = new ArrayList<>();
    for (ComparedRule other : known) {
      if (!other.rule().rule().id().equals(rule.rule().rule().id())) {
        comparison(rule, other)
            .ifPresent(comparison -> {
              Optional<Relation> relation = included(comparison);
              relation.ifPresent(relations::add);
              int shared = rule.shared(other);
              if (relation.isEmpty() && shared > 0) {
                partly.add(new Shared(comparison, shared));
              }
            });
      }
    }
    List<Relation> others = new ArrayList<>();
    partly.stream()
        .sorted(Comparator.comparingInt(shared -> -shared.count))
        .filter(shared -> !shared.comparison.isApartByProof())
        .limit(MOST_PARTLY)
        .map(shared -> shared.comparison.relation())
        .filter(relation -> rule.sought().isMetByOneEvent() || relation.apart().isRefuted())
        .forEach(others::add);
    relations.sort(ORDER);
    relations.addAll(others);
    return relations;
  }

  private record Shared(Comparison comparison, int count) {}

  private static final Comparator<Relation> ORDER =
      Comparator.comparing(Relation::kind)
          .thenComparing(relation -> relation.first().rule().headline().name())
          .thenComparing(relation -> relation.second().rule().headline().name())
          .thenComparing(relation -> relation.second().rule().id().id());

  /// The pairs of rules of which one is inside of the other, equal ones first; of a pair that is
  /// not equal the inner rule comes first.
  ///
  /// @param progress is told how many rules are compared with all others
  public List<Relation> among(IntConsumer progress) {
    List<Relation> relations = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      ComparedRule one = known.get(i);
      for (ComparedRule other : known.subList(i + 1, known.size())) {
        if (one.mayBeInside(other) || other.mayBeInside(one)) {
          comparison(one, other)
              .flatMap(comparison -> included(comparison))
              .map(relation ->
                  relation.kind() == Relation.Kind.CONTAINS ? relation.reversed() : relation)
              .ifPresent(relations::add);
        }
      }
      progress.accept(i + 1);
    }
    relations.sort(ORDER);
    return relations;
  }

  /// @return empty where neither rule is proved to be inside of the other
  private static Optional<Relation> included(Comparison comparison) {
    return comparison.isInsideByProof() || comparison.isContainedByProof()
        ? Optional.of(comparison.relation())
        : Optional.empty();
  }

  /// @return empty where there are no events that both could find
  private Optional<Comparison> comparison(ComparedRule one, ComparedRule other) {
    if (one.isAboutAnomalies() != other.isAboutAnomalies()) {
      return Optional.empty();
    }
    IndexPatterns here = CommonData.indices(one.rule().rule());
    IndexPatterns there = CommonData.indices(other.rule().rule());
    return common
        .computeIfAbsent(new Indices(here, there), _ -> CommonData.of(here, there))
        .map(data -> new Comparison(one, other, data, schemas.of(data.both()), atoms));
  }
}
