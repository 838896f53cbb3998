package dev.seriema.catalog.generate;

import dev.seriema.catalog.evidence.EvidenceKind;
import java.util.List;

/// Events that show one thing of a rule, confirmed by running it.
///
/// @param kind whether the rule alerts on them
/// @param group what cases of its kind have in common, such as `negated`
/// @param name tells it from others of its group, such as `process-name-2`
/// @param events in order of time
/// @param alerts how many alerts they raise together
public record GeneratedCase(
    EvidenceKind kind, String group, String name, List<GeneratedEvent> events, int alerts) {
  public GeneratedCase {
    events = List.copyOf(events);
  }

  /// The folder and the name, such as `quiet/negated/process-name-2`.
  public String title() {
    return kind.folder() + "/" + group + "/" + name;
  }
}
