package dev.seriema.catalog.review.item;

import java.util.List;

/// Met where `check` finds nothing that no other item speaks of.
///
/// @param told what the other items speak of
public record OtherFindings(List<Codes> told) implements Question<Change> {
  public OtherFindings {
    told = List.copyOf(told);
  }

  @Override
  public Verdict ask(Change change) {
    return FindingReasons.verdict(
        change.findings(),
        code -> told.stream().noneMatch(codes -> codes.have(code)),
        "`check` finds nothing else");
  }
}
