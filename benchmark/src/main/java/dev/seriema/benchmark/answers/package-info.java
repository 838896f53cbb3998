/// Whether our engine finds what an interpreter finds that shares no line with it: its own reader
/// of JSON, its own readers of EQL and KQL, every rule on every event. Event by event and rule by
/// rule.
///
/// It does not know how fast either is.
@NullMarked
package dev.seriema.benchmark.answers;

import org.jspecify.annotations.NullMarked;
