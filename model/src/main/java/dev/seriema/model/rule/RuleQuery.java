package dev.seriema.model.rule;

import dev.seriema.model.diagnostic.SourceMap;
import java.util.Optional;

/// The query of a rule and how its fields are named.
///
/// @param map where its characters stand in the rule's file
/// @param categoryField the field that an EQL category is compared with, if not `event.category`
/// @param timestampField the field that orders events, if not `@timestamp`
/// @param tiebreakerField orders events of one moment
public record RuleQuery(
    QueryLanguage language,
    String text,
    SourceMap map,
    Optional<String> categoryField,
    Optional<String> timestampField,
    Optional<String> tiebreakerField) {}
