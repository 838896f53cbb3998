package dev.seriema.catalog.mutation;

import dev.seriema.catalog.evidence.EvidenceComparison;
import dev.seriema.catalog.evidence.EvidenceKind;
import dev.seriema.catalog.evidence.EvidenceTrial;
import dev.seriema.catalog.generate.EventGenerator;
import dev.seriema.catalog.generate.EventSearch;
import dev.seriema.catalog.generate.EventSearch.Outcome;
import dev.seriema.catalog.generate.GeneratedCase;
import dev.seriema.catalog.generate.GeneratedEvent;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Query;
import dev.seriema.model.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Looks for events that tell a mutant of one rule from the rule, or for the proof that there are
/// none. Not thread-safe.
final class KillingSearch {
  private final Compiled original;
  private final RuleCompiler compiler;
  private final Schema schema;
  private final long seed;
  private final EventSearch search;

  /// What the query asks; made when it is first needed, and only for rules that have one.
  private Optional<Query> query = Optional.empty();

  private final EvidenceTrial trial;
  private final EvidenceComparison comparison;

  /// Cases of the original, made when they are first needed.
  private Optional<List<GeneratedCase>> cases = Optional.empty();

  /// @param comparison of the original with its mutants
  /// @param seed of all chances; the same finds the same
  KillingSearch(
      Compiled original, RuleCompiler compiler, EvidenceComparison comparison, long seed) {
    this.original = original;
    this.compiler = compiler;
    this.seed = seed;
    schema = compiler.schema(original.rule());
    search = new EventSearch(original.rule(), schema, seed);
    trial = new EvidenceTrial(original);
    this.comparison = comparison;
  }

  /// What came of looking.
  sealed interface Found {
    record Events(KillingEvents events) implements Found {}

    /// No event tells the mutant from the original.
    record Equivalent() implements Found {}

    /// @param reason a few words that complete "no event because"
    record Nothing(String reason) implements Found {}
  }

  /// @param place of the mutant in the comparison
  Found of(Mutant mutant, int place, Compiled changed) {
    String reason = "none of the events that were made tells it apart";
    if (mutant.difference().isPresent()) {
      Difference difference = mutant.difference().get();
      int impossible = 0;
      for (Condition side : List.of(difference.lost(), difference.gained())) {
        switch (difference(mutant, difference, side, place)) {
          case Found.Events events -> {
            return events;
          }
          case Found.Equivalent _ -> impossible++;
          case Found.Nothing(String why) -> reason = why;
        }
      }
      if (impossible == 2) {
        return new Found.Equivalent();
      }
    }
    Optional<KillingEvents> events =
        firstOf(mutant, this::ofOriginal, place)
            .or(() -> firstOf(mutant, () -> casesOf(changed), place));
    return events.<Found>map(Found.Events::new).orElse(new Found.Nothing(reason));
  }

  /// Events of one side of a difference.
  private Found difference(Mutant mutant, Difference difference, Condition side, int place) {
    Compilation narrowed =
        compiler.compile(original.rule(), Difference.with(asked(), difference.stage(), side));
    if (!(narrowed instanceof Compiled rule)) {
      return new Found.Nothing("the events that differ cannot be asked for");
    }
    if (original.task().isEmpty()) {
      return single(mutant, rule, place);
    }
    if (search.find(side, _ -> true) instanceof Outcome.Impossible) {
      return new Found.Equivalent();
    }
    return firstOf(mutant, () -> casesOf(rule), place)
        .<Found>map(Found.Events::new)
        .orElse(new Found.Nothing("none of the events that were made tells it apart"));
  }

  private Query asked() {
    if (query.isEmpty()) {
      query = Optional.of(compiler.asked(original));
    }
    return query.get();
  }

  private Found single(Mutant mutant, Compiled rule, int place) {
    Outcome outcome = search.find(rule.condition(), line -> comparison.differs(place, line));
    return switch (outcome) {
      case Outcome.Impossible _ -> new Found.Equivalent();
      case Outcome.NotFound(String reason) -> new Found.Nothing(reason);
      case Outcome.Found(String json) -> new Found.Events(events(mutant, List.of(json)));
    };
  }

  private List<GeneratedCase> ofOriginal() {
    if (cases.isEmpty()) {
      cases = Optional.of(casesOf(original));
    }
    return cases.get();
  }

  private List<GeneratedCase> casesOf(Compiled rule) {
    return EventGenerator.of(rule, schema, seed).cases();
  }

  private Optional<KillingEvents> firstOf(
      Mutant mutant, Supplier<List<GeneratedCase>> made, int place) {
    return made.get().stream()
        .map(each -> each.events().stream().map(KillingSearch::withoutId).toList())
        .filter(lines ->
            comparison.differs(place, new KillingEvents(EvidenceKind.QUIET, "", lines).bytes()))
        .findFirst()
        .map(lines -> events(mutant, lines));
  }

  /// The events of a case call themselves by what they were made for.
  private static String withoutId(GeneratedEvent event) {
    return event.json().replace("\"_id\":\"" + event.id() + "\",", "");
  }

  /// Names the events after what they show.
  private KillingEvents events(Mutant mutant, List<String> lines) {
    KillingEvents found = new KillingEvents(EvidenceKind.QUIET, "", lines);
    EvidenceKind kind =
        trial.over(found.bytes()).alerts() > 0 ? EvidenceKind.ALERTS : EvidenceKind.QUIET;
    return new KillingEvents(kind, EventName.of(mutant.told(), kind), lines);
  }
}
