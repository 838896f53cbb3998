package dev.seriema.catalog.compare;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.Optional;

/// One thing that changed.
///
/// @param key the path of the part of the rule, such as `severity`, `metadata.maturity` or
///   `threshold.value`
/// @param sentence what changed
/// @param meaning what it does to the events that the rule tells of
/// @param risk what may go wrong by it, in a sentence
/// @param before where it is in the former version; empty where it was not there
/// @param after where it is in the new one; empty where it is gone
public record RuleChange(
    Subject subject,
    String key,
    Sentence sentence,
    Meaning meaning,
    Optional<Sentence> risk,
    Optional<SourceSpan> before,
    Optional<SourceSpan> after) {}
