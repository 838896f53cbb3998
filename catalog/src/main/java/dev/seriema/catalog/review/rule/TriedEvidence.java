package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.evidence.FileVerdict;
import dev.seriema.catalog.evidence.RuleVerdict;
import dev.seriema.catalog.mutation.MutationScore;
import java.util.List;
import java.util.Optional;

/// What came of running a rule over the evidence that it has now.
///
/// @param now the rule as it is
/// @param before the rule as it was, over the same files; empty for a new one
/// @param score how many mutants of a new rule they tell from it, at least; empty for others
public record TriedEvidence(
    RuleVerdict now, Optional<RuleVerdict> before, Optional<MutationScore> score) {
  /// The files on which the rule raises another number of alerts than it did.
  List<Told> different() {
    return before.stream()
        .flatMap(old ->
            old.files().stream()
                .flatMap(file ->
                    now.files().stream()
                        .filter(other -> other.file().path().equals(file.file().path()))
                        .filter(other -> other.schedule() == file.schedule())
                        .filter(other ->
                            !other.observed().alerting().equals(file.observed().alerting()))
                        .map(other -> new Told(file, other))))
        .toList();
  }

  /// A file that tells the rule from what it was.
  record Told(FileVerdict before, FileVerdict now) {}
}
