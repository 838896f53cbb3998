package dev.seriema.catalog.evidence;

import dev.seriema.detector.explain.Explanation;

/// An event of a file that failed, and what the rule makes of it: one that should not have alerted,
/// or the nearest that did not.
public record ExplainedEvent(String id, Explanation explanation) {}
