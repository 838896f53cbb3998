package dev.seriema.catalog.fix;

import dev.seriema.catalog.check.TextCheck;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Repairs rule files, each by itself. It takes all that is offered together; where that does not
/// make the file better, one thing after the other, and leaves out what does harm.
///
/// What was repaired is repaired: asked again, it changes nothing. May be asked by several threads
/// at once.
///
/// @param wanted which findings are to be repaired
public record RuleRepair(TextCheck check, Predicate<Diagnostic> wanted) {

  /// @param bytes of a file that is sound TOML
  public Repaired of(RuleFiles.Candidate candidate, byte[] bytes) {
    FileToFix file = new FileToFix(candidate, check);
    FileState before = FileState.of(file, bytes);
    List<Offer> offers = Offer.of(before, wanted);
    if (offers.isEmpty()) {
      return Repaired.of(before, before, List.of());
    }
    Optional<FileState> all = new Attempt(file, before, wanted).of(offers);
    return all.map(after -> Repaired.of(before, after, List.of()))
        .orElseGet(() -> oneByOne(file, before, offers));
  }

  private Repaired oneByOne(FileToFix file, FileState before, List<Offer> offers) {
    FileState now = before;
    List<Diagnostic> refused = new ArrayList<>();
    for (Offer offer : offers) {
      FileState start = now;
      Optional<Offer> still = offer.among(Offer.of(start, wanted));
      if (still.isPresent()) {
        Optional<FileState> after =
            new Attempt(file, start, wanted.and(isNewTo(start))).of(List.of(still.get()));
        now = after.orElse(start);
        if (after.isEmpty()) {
          refused.add(offer.finding());
        }
      }
    }
    return Repaired.of(before, now, refused);
  }

  private static Predicate<Diagnostic> isNewTo(FileState start) {
    Set<String> known = new HashSet<>(start.counts().keySet());
    return finding -> !known.contains(FileState.key(finding));
  }
}
