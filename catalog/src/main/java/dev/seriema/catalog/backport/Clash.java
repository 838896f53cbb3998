package dev.seriema.catalog.backport;

import dev.seriema.catalog.pick.Conflict;

/// A conflict, and what to do about it.
///
/// @param suggestion something to type
public record Clash(Conflict conflict, String suggestion) {}
