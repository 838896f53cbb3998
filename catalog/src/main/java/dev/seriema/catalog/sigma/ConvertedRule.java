package dev.seriema.catalog.sigma;

import dev.seriema.model.rule.RuleId;

/// A rule of ours.
///
/// @param fileName as files of rules are named
/// @param toml in the canonical layout
public record ConvertedRule(RuleId id, String name, String fileName, String toml) {}
