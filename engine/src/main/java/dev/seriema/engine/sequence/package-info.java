/// Events that belong together: sequences in order of time, with absent events, and samples in any
/// order. State is a few dozen bytes for each open sequence, in arrays of primitive values; it has
/// stated bounds and counts what they cost.
///
/// It does not know conditions: a [dev.seriema.engine.sequence.Hit] says which stages an event
/// satisfies. It keeps no event, only the number that its caller gave it, and it reads no clock:
/// time comes with the hits and as a watermark.
@NullMarked
package dev.seriema.engine.sequence;

import org.jspecify.annotations.NullMarked;
