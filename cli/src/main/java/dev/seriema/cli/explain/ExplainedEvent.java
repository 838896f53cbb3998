package dev.seriema.cli.explain;

import dev.seriema.detector.explain.Explanation;

/// An event of the input and its explanation.
///
/// @param id its own, else its place
/// @param place `<name of the input>:<line>`
public record ExplainedEvent(String id, String place, Explanation explanation) {}
