/// What events in order of time were to a rule that waits for several of them: how far sequences
/// came, what was counted, which values were seen before.
///
/// It is for people who ask why there is no alert, and decides about none: where its bounds or its
/// simpler view of a rule differ from the engine, the engine is right. It does not know how it is
/// drawn.
@NullMarked
package dev.seriema.catalog.trace;

import org.jspecify.annotations.NullMarked;
