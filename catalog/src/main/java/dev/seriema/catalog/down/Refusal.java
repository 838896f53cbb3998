package dev.seriema.catalog.down;

import dev.seriema.catalog.facts.Release;

/// Why a rule cannot be had on an older release: it would not be known there, or mean something
/// else.
///
/// @param since the first release that can have the rule, as far as this goes
/// @param reason a clause without a full stop
public record Refusal(Release since, String reason) {}
