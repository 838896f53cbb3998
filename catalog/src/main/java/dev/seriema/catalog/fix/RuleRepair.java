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
/// @param move maps rules to another release of ATT&CK before; `check` judges by that release then
public record RuleRepair(TextCheck check, Predicate<Diagnostic> wanted, Optional<ThreatMove> move) {
  private static final String OF_ATTACK = "ATTACK-";

  /// One that leaves rules in the release that they are mapped to.
  public RuleRepair(TextCheck check, Predicate<Diagnostic> wanted) {
    this(check, wanted, Optional.empty());
  }

  /// @param bytes of a file that is sound TOML
  public Repaired of(RuleFiles.Candidate candidate, byte[] bytes) {
    FileToFix file = new FileToFix(candidate, check);
    FileState before = FileState.of(file, bytes);
    MovedFile moved =
        move.map(to -> MovedFile.of(file, before, to))
            .orElseGet(() -> new MovedFile(before, List.of()));
    // What a person has to decide is not decided by the way.
    Predicate<Diagnostic> asked =
        moved.questions().isEmpty()
            ? wanted
            : wanted.and(finding -> !finding.code().id().startsWith(OF_ATTACK));
    List<Diagnostic> refused = new ArrayList<>();
    FileState after = repaired(file, moved.state(), asked, refused);
    return Repaired.of(before, after, refused, moved.questions());
  }

  private static FileState repaired(
      FileToFix file, FileState start, Predicate<Diagnostic> asked, List<Diagnostic> refused) {
    List<Offer> offers = Offer.of(start, asked);
    return offers.isEmpty()
        ? start
        : new Attempt(file, start, asked)
            .of(offers)
            .orElseGet(() -> oneByOne(file, start, offers, asked, refused));
  }

  private static FileState oneByOne(
      FileToFix file,
      FileState start,
      List<Offer> offers,
      Predicate<Diagnostic> asked,
      List<Diagnostic> refused) {
    FileState now = start;
    for (Offer offer : offers) {
      FileState before = now;
      Optional<Offer> still = offer.among(Offer.of(before, asked));
      if (still.isPresent()) {
        Optional<FileState> after =
            new Attempt(file, before, asked.and(isNewTo(before))).of(List.of(still.get()));
        now = after.orElse(before);
        if (after.isEmpty()) {
          refused.add(offer.finding());
        }
      }
    }
    return now;
  }

  private static Predicate<Diagnostic> isNewTo(FileState start) {
    Set<String> known = new HashSet<>(start.counts().keySet());
    return finding -> !known.contains(FileState.key(finding));
  }
}
