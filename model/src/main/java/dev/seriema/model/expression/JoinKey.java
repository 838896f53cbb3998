package dev.seriema.model.expression;

import java.util.Optional;

/// A value that the events of one match share.
///
/// @param field where an event has it; empty for an optional field that exists nowhere, which is
///   absent from every event
/// @param optional whether its absence is a value like any other, equal only to itself; else an
///   event without it takes no part
public record JoinKey(Optional<Field> field, boolean optional) {}
