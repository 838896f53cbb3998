package dev.seriema.catalog.sigma;

import dev.seriema.model.rule.RuleId;

/// A rule of ours that a document of Sigma was carried over to.
///
/// @param fileName as files of rules are named
/// @param toml in the canonical layout
public record CarriedRule(RuleId id, String name, String fileName, String toml) {}
