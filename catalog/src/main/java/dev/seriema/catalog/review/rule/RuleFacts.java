package dev.seriema.catalog.review.rule;

import java.util.List;
import java.util.Optional;

/// What is known of a changed rule beside its file.
///
/// @param day of the last commit, as files write it: `2026/11/26`
/// @param evidence what came of running it; empty where it is not run any more
/// @param removedEvidence paths of files of evidence that were there before and are not now, or say
///   something else
/// @param neighbours other rules that have a technique of it, the nearest first
/// @param related rules that find what it finds, or some of it, the nearest first; none where it
///   cannot be compared
/// @param lockedName its name in the version lock of the earlier commit
/// @param changedLock the path of the version lock, where it changed too
public record RuleFacts(
    Optional<String> day,
    Optional<TriedEvidence> evidence,
    List<String> removedEvidence,
    List<Neighbour> neighbours,
    List<RelatedRule> related,
    Optional<String> lockedName,
    Optional<String> changedLock) {
  public RuleFacts {
    removedEvidence = List.copyOf(removedEvidence);
    neighbours = List.copyOf(neighbours);
    related = List.copyOf(related);
  }
}
