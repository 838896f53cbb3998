package dev.seriema.catalog.overlap;

import dev.seriema.catalog.layout.EvenWork;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.SchemaSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Compares rules with each other: which find the same events, which find what another finds
/// already. Not thread-safe.
///
/// Two threads share the work, each with a bench of its own. Which bench compares which rules does
/// not depend on the machine, so that neither do the events that are told.
public final class Overlap {
  /// Rules that have events in common with one rule and are told; those come first that share most
  /// of what both need.
  public static final int MOST_PARTLY = 20;

  private static final int BENCHES = 2;

  private final List<Compiled> rules;
  private final List<Bench> benches;

  /// @param rules that others are compared with, and with each other
  /// @param schemas that they were compiled with
  public Overlap(List<Compiled> rules, SchemaSource schemas) {
    this.rules = List.copyOf(rules);
    benches = IntStream.range(0, BENCHES).mapToObj(_ -> new Bench(schemas)).toList();
  }

  /// Whether there are events that both could find: rules of anomalies and others, and rules whose
  /// indices do not meet, need not be compiled to know that they have nothing in common.
  public static boolean mayMeet(Rule one, Rule other) {
    return CommonData.isAboutAnomalies(one) == CommonData.isAboutAnomalies(other)
        && CommonData.of(CommonData.indices(one), CommonData.indices(other)).isPresent();
  }

  /// What one rule has to do with the others, as far as it is worth telling: those that find the
  /// same, those inside of which it is, those that are inside of it, at last those with which it
  /// has events in common, nearest first. Itself, and what has its id, is passed over.
  ///
  /// @param rule need not be among the others
  /// @return in that order
  public List<Relation> of(Compiled rule) {
    List<Compiled> others =
        rules.stream().filter(other -> !other.rule().id().equals(rule.rule().id())).toList();
    List<List<Optional<Bench.Met>>> shares =
        EvenWork.map(numbers(), bench -> benches.get(bench).meet(rule, share(others, bench)));
    List<Relation> relations = new ArrayList<>();
    List<Partly> partly = new ArrayList<>();
    for (int place = 0; place < others.size(); place++) {
      int bench = place % BENCHES;
      shares
          .get(bench)
          .get(place / BENCHES)
          .ifPresent(met -> {
            met.included().ifPresent(relations::add);
            if (met.shared() > 0) {
              partly.add(new Partly(bench, met));
            }
          });
    }
    relations.sort(ORDER);
    partly.sort(Comparator.comparingInt(each -> -each.met.shared()));
    relations.addAll(told(partly));
    return relations;
  }

  private static List<Integer> numbers() {
    return IntStream.range(0, BENCHES).boxed().toList();
  }

  /// What a bench has to do of something.
  private static <T> List<T> share(List<T> all, int bench) {
    return IntStream.range(0, all.size())
        .filter(place -> place % BENCHES == bench)
        .mapToObj(all::get)
        .toList();
  }

  /// A rule that may have events in common with another, and the bench that knows it.
  private record Partly(int bench, Bench.Met met) {
    /// @return empty where they have none
    Optional<Relation> relation() {
      return met.comparison().isApartByProof()
          ? Optional.empty()
          : Optional.of(met.comparison().relation());
    }
  }

  /// The first that have events in common.
  private static List<Relation> told(List<Partly> partly) {
    List<Relation> told = new ArrayList<>();
    int next = 0;
    while (told.size() < MOST_PARTLY && next < partly.size()) {
      int end = Math.min(partly.size(), next + MOST_PARTLY - told.size());
      told.addAll(related(partly.subList(next, end)));
      next = end;
    }
    return told;
  }

  private static List<Relation> related(List<Partly> some) {
    List<List<Optional<Relation>>> shares =
        EvenWork.map(
            numbers(),
            bench ->
                some.stream()
                    .map(each -> each.bench == bench ? each.relation() : Optional.<Relation>empty())
                    .toList());
    return IntStream.range(0, some.size())
        .boxed()
        .flatMap(place -> shares.stream().flatMap(share -> share.get(place).stream()))
        .toList();
  }

  private static final Comparator<Relation> ORDER =
      Comparator.comparing(Relation::kind)
          .thenComparing(relation -> relation.first().rule().headline().name())
          .thenComparing(relation -> relation.second().rule().headline().name())
          .thenComparing(relation -> relation.second().rule().id().id());

  /// The pairs of rules of which one is inside of the other, equal ones first; of a pair that is
  /// not equal the inner rule comes first.
  ///
  /// @param progress is told how many rules are compared with all others, by any thread, one at a
  ///   time
  public List<Relation> among(IntConsumer progress) {
    Count done = new Count(progress);
    List<Relation> relations = new ArrayList<>();
    EvenWork.map(numbers(), bench -> pairs(bench, done)).forEach(relations::addAll);
    relations.sort(ORDER);
    return relations;
  }

  private List<Relation> pairs(int bench, Count done) {
    List<Relation> relations = new ArrayList<>();
    for (int i = bench; i < rules.size(); i += BENCHES) {
      for (Compiled other : rules.subList(i + 1, rules.size())) {
        benches
            .get(bench)
            .included(rules.get(i), other)
            .map(relation ->
                relation.kind() == Relation.Kind.CONTAINS ? relation.reversed() : relation)
            .ifPresent(relations::add);
      }
      done.next();
    }
    return relations;
  }

  private static final class Count {
    private final IntConsumer progress;
    private int done;

    Count(IntConsumer progress) {
      this.progress = progress;
    }

    synchronized void next() {
      progress.accept(++done);
    }
  }
}
