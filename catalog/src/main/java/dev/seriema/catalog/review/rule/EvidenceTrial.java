package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.evidence.Evidence;
import dev.seriema.catalog.evidence.EvidenceJudge;
import dev.seriema.catalog.evidence.RuleEvidence;
import dev.seriema.catalog.evidence.RuleVerdict;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.mutation.MutationJudge;
import dev.seriema.catalog.mutation.MutationScore;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.SchemaSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Runs rules over the evidence that lies beside them in a copy of the repository.
public final class EvidenceTrial {
  /// Mutants for which an event is looked for; a review tells of one.
  private static final int SEARCHES = 5;

  private final Path top;
  private final SchemaSource schemas;

  /// @param top of the copy
  /// @param schemas the fields of indices
  public EvidenceTrial(Path top, SchemaSource schemas) {
    this.top = top;
    this.schemas = schemas;
  }

  /// @param rule of the copy
  /// @param before as it was, which is run over the same files
  public Optional<TriedEvidence> of(ReadRule rule, Optional<ReadRule> before) {
    Path file = top.resolve(rule.path());
    List<RuleEvidence> found =
        Evidence.beside(RuleLoader.load(List.of(file)), List.of(file)).rules();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    RuleEvidence evidence = found.getFirst();
    EvidenceJudge judge = new EvidenceJudge(schemas);
    RuleVerdict now = judge.judge(evidence);
    Optional<MutationScore> score =
        before.isEmpty()
            ? new MutationJudge(new RuleCompiler(schemas), SEARCHES).judge(now)
            : Optional.empty();
    return Optional.of(
        new TriedEvidence(
            now,
            before.flatMap(ReadRule::rule).map(old -> judge.judge(evidence(evidence, old))),
            score));
  }

  private static RuleEvidence evidence(RuleEvidence now, Rule rule) {
    return new RuleEvidence(
        now.file(), now.source(), Optional.of(rule.id()), Optional.of(rule), "", now.folders());
  }
}
