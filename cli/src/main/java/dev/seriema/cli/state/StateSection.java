package dev.seriema.cli.state;

import dev.seriema.model.state.StateOutput;

/// Something that is remembered from one run to the next, written as one section of a state.
///
/// @param name by which it is found again, such as `inputs`; no two sections of a state share one
/// @param body begins with the version of its own form
public record StateSection(String name, StateOutput.Body body) {}
