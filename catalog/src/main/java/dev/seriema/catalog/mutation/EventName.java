package dev.seriema.catalog.mutation;

import dev.seriema.catalog.evidence.EvidenceKind;
import dev.seriema.catalog.generate.CaseName;

/// Names of files after what they show.
final class EventName {
  private EventName() {}

  /// Of events that alert, the part of the query that they show; of others that they lack it.
  static String of(Mutant.Told mutant, EvidenceKind kind) {
    String part =
        CaseName.slug(
            mutant.written().startsWith("not ") && kind == EvidenceKind.QUIET
                ? mutant.written().substring("not ".length())
                : mutant.written());
    String shown = part.isEmpty() ? "part" : part;
    String what =
        switch (mutant.mutation()) {
          case LETTER_CASE -> shown + "-other-case";
          case WILDCARD, REGEX -> shown + "-spelled-otherwise";
          case BOUND, NUMBER, THRESHOLD -> shown + "-bound";
          case JOIN -> shown + "-in-part";
          case ORDER -> shown + "-other-order";
          case SPAN -> shown + "-limit";
          case KEY_DROPPED, THRESHOLD_FIELD, NEW_TERMS_FIELD -> shown + "-differs";
          case PART_DROPPED, PART_NEGATED, VALUE_DROPPED, STAGE_DROPPED, UNTIL_DROPPED -> shown;
        };
    boolean isLack =
        kind == EvidenceKind.QUIET && what.equals(shown) && !mutant.written().startsWith("not ");
    return isLack ? "not-" + what : what;
  }
}
