package dev.seriema.catalog.generate;

import dev.seriema.catalog.evidence.EvidenceKind;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/// What was made of a rule.
///
/// @param cases those that alert first
/// @param isEachAlone whether each case has to be run by itself, as events of several might be
///   taken together
/// @param notes what is worth to know of the rule
/// @param gaps what was not made, each with its reason
/// @param fault why no event at all can make the rule alert; points into the rule's file
public record Generated(
    List<GeneratedCase> cases,
    boolean isEachAlone,
    List<String> notes,
    List<String> gaps,
    Optional<Diagnostic> fault) {
  public Generated {
    cases = List.copyOf(cases);
    notes = List.copyOf(notes);
    gaps = List.copyOf(gaps);
  }

  static Generated nothing(String reason) {
    return new Generated(List.of(), true, List.of(), List.of(reason), Optional.empty());
  }

  public List<GeneratedCase> of(EvidenceKind kind) {
    return cases.stream().filter(each -> each.kind() == kind).toList();
  }

  /// Whether there is something that alerts and something that nearly does.
  public boolean isWhole() {
    return !of(EvidenceKind.ALERTS).isEmpty() && !of(EvidenceKind.QUIET).isEmpty();
  }
}
