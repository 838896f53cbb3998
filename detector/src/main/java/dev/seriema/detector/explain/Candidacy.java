package dev.seriema.detector.explain;

import dev.seriema.engine.plan.NecessaryValues;
import java.util.List;
import java.util.Optional;

/// Whether the index of candidates lets a rule be tried on an event, and why.
///
/// @param tried whether the condition would be looked at; where not, it cannot hold
/// @param waitsFor of which the event needs one; empty for a rule that is tried on every event
/// @param found what the event has in the fields of those values, in the same order
public record Candidacy(
    boolean tried, Optional<List<NecessaryValues>> waitsFor, List<FoundField> found) {
  public Candidacy {
    waitsFor = waitsFor.map(List::copyOf);
    found = List.copyOf(found);
  }
}
