package dev.seriema.catalog.fix;

import dev.seriema.model.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Takes offers, and those that follow from them, until none is left; then looks whether the file
/// is better for it.
///
/// @param start the file as it is
/// @param follows which offers are taken in later rounds
record Attempt(FileToFix file, FileState start, Predicate<Diagnostic> follows) {
  /// Most times that a file is edited and checked again.
  private static final int MOST_ROUNDS = 20;

  /// Findings that keep others from being found: what cannot be read is not checked any further.
  private static final List<String> OF_READERS = List.of("RULE-", "EQL-", "KQL-", "LUCENE-");

  /// @param offers for the file as it is
  /// @return what becomes of the file; empty where a finding stays or a new one comes of it
  Optional<FileState> of(List<Offer> offers) {
    FileState now = start;
    List<Offer> next = offers;
    for (int round = 0; round < MOST_ROUNDS && !next.isEmpty(); round++) {
      EditedText edited = EditedText.of(now.text(), Offer.together(next));
      now = FileState.of(file, edited.text());
      next = Offer.of(now, follows);
      if (!now.isSound() || makesWorse(now, next, edited)) {
        return Optional.empty();
      }
    }
    return next.isEmpty() && isRidOf(offers, now) ? Optional.of(now) : Optional.empty();
  }

  private boolean makesWorse(FileState now, List<Offer> next, EditedText edited) {
    Set<Diagnostic> offered = next.stream().map(Offer::finding).collect(Collectors.toSet());
    boolean hidesSome = hidesSome();
    return now.moreThan(start).stream()
        .filter(finding -> !offered.contains(finding))
        .anyMatch(finding -> !hidesSome || edited.hasTouched(finding.span()));
  }

  /// Whether more may be found as soon as the file can be read: that is not made by a repair, save
  /// where it is about what was written.
  private boolean hidesSome() {
    return start.found().stream()
        .map(told -> told.diagnostic())
        .anyMatch(finding ->
            finding.isError() && OF_READERS.stream().anyMatch(finding.code().id()::startsWith));
  }

  private boolean isRidOf(List<Offer> offers, FileState now) {
    Map<String, Integer> before = start.counts();
    Map<String, Integer> after = now.counts();
    return offers.stream()
        .map(Offer::key)
        .allMatch(key -> after.getOrDefault(key, 0) < before.getOrDefault(key, 0));
  }
}
