package dev.seriema.catalog.review.item;

/// Met where `check` finds nothing of some codes.
public record CodesSilent(Codes codes) implements Question<Change> {
  @Override
  public Verdict ask(Change change) {
    return FindingReasons.verdict(
        change.findings(), codes::have, "`check` says nothing against it (" + codes.shown() + ")");
  }
}
