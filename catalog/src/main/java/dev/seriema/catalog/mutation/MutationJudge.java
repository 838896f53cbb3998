package dev.seriema.catalog.mutation;

import dev.seriema.catalog.evidence.EvidenceComparison;
import dev.seriema.catalog.evidence.EvidenceKind;
import dev.seriema.catalog.evidence.FileVerdict;
import dev.seriema.catalog.evidence.RuleVerdict;
import dev.seriema.catalog.mutation.MutantVerdict.Fate;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.compile.RuleCompiler;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Runs the mutants of rules over their evidence. Thread-safe; what it says depends on the rule and
/// its files only.
public final class MutationJudge {
  /// Survivors of a rule for which events are looked for.
  public static final int MOST_SEARCHES = 500;

  private static final long SEED = 1;

  private final RuleCompiler compiler;
  private final int searches;

  /// @param compiler of the rules, which knows the types of fields and the exceptions
  public MutationJudge(RuleCompiler compiler) {
    this(compiler, MOST_SEARCHES);
  }

  /// @param searches survivors of a rule for which events are looked for; of the others it is not
  ///   known whether they are equivalent
  public MutationJudge(RuleCompiler compiler, int searches) {
    this.compiler = compiler;
    this.searches = searches;
  }

  /// Judges the mutants of a rule.
  ///
  /// @param proved what its evidence says of the rule itself
  /// @return empty where the evidence does not prove the rule, so that nothing can be told by it
  public Optional<MutationScore> judge(RuleVerdict proved) {
    return proved.outcome() == RuleVerdict.Outcome.PROVED
            && compiler.compile(proved.rule().rule().orElseThrow()) instanceof Compiled original
        ? Optional.of(new OfRule(original, proved.files()).score())
        : Optional.empty();
  }

  private final class OfRule {
    private final Compiled original;
    private final List<FileVerdict> files;
    private final List<Mutant> mutants = new ArrayList<>();
    private final List<Compiled> compiled = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();
    private int done;

    OfRule(Compiled original, List<FileVerdict> files) {
      this.original = original;
      this.files = files;
    }

    /// @param kills the places of the mutants that they kill
    private record Found(KillingEvents events, BitSet kills) {}

    MutationScore score() {
      Mutants made = Mutants.of(original, compiler);
      List<MutantVerdict> notRun = new ArrayList<>();
      for (Mutant mutant : made.all()) {
        if (mutant.compile(compiler, original.rule()) instanceof Compiled changed) {
          mutants.add(mutant);
          compiled.add(changed);
        } else {
          notRun.add(MutantVerdict.uncounted(mutant, Fate.NOT_RUN));
        }
      }
      List<MutantVerdict> verdicts = verdicts();
      verdicts.addAll(notRun);
      return new MutationScore(verdicts, made.leftOut());
    }

    private List<MutantVerdict> verdicts() {
      EvidenceComparison comparison = new EvidenceComparison(original, compiled);
      List<BitSet> kills =
          files.stream().map(file -> comparison.differing(file.file(), file.schedule())).toList();
      KillingSearch search = new KillingSearch(original, compiler, comparison, SEED);
      List<MutantVerdict> verdicts = new ArrayList<>();
      for (int place = 0; place < mutants.size(); place++) {
        Optional<String> killer = killer(kills, place);
        verdicts.add(
            killer.isPresent()
                ? MutantVerdict.killed(mutants.get(place), killer.get())
                : survivor(place, search, comparison));
      }
      return verdicts;
    }

    /// The first file that tells a mutant from the original.
    private Optional<String> killer(List<BitSet> kills, int place) {
      for (int i = 0; i < files.size(); i++) {
        if (kills.get(i).get(place)) {
          return Optional.of(files.get(i).name());
        }
      }
      return Optional.empty();
    }

    /// Events that were found for a former survivor may kill this one, too.
    private MutantVerdict survivor(int place, KillingSearch search, EvidenceComparison comparison) {
      Mutant mutant = mutants.get(place);
      Optional<Found> known = found.stream().filter(each -> each.kills.get(place)).findFirst();
      if (known.isPresent()) {
        return MutantVerdict.survived(mutant, known.get().events);
      }
      if (done++ >= searches) {
        return MutantVerdict.survived(
            mutant, "events are looked for " + searches + " times for a rule at most");
      }
      return switch (search.of(mutant, place, compiled.get(place))) {
        case KillingSearch.Found.Events(KillingEvents events) -> {
          KillingEvents named = named(events);
          found.add(new Found(named, comparison.differing(named.bytes())));
          yield MutantVerdict.survived(mutant, named);
        }
        case KillingSearch.Found.Equivalent _ -> MutantVerdict.uncounted(mutant, Fate.EQUIVALENT);
        case KillingSearch.Found.Nothing(String reason) -> MutantVerdict.survived(mutant, reason);
      };
    }

    /// The events under a name that no others of their kind have.
    private KillingEvents named(KillingEvents events) {
      String name = events.name();
      for (int number = 2; isTaken(events.kind(), name); number++) {
        name = events.name() + "-" + number;
      }
      return new KillingEvents(events.kind(), name, events.lines());
    }

    private boolean isTaken(EvidenceKind kind, String name) {
      return found.stream()
              .map(Found::events)
              .anyMatch(other -> other.kind() == kind && other.name().equals(name))
          || files.stream()
              .map(FileVerdict::file)
              .anyMatch(file -> file.kind() == kind && file.name().equals(name + ".ndjson"));
    }
  }
}
