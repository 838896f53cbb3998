/// Evaluates a plan on one event after the other: decides what is left to decide, remembers each
/// answer for the event, and allocates nothing where no rule matches.
///
/// It does not know where events come from or what a match leads to.
@NullMarked
package dev.seriema.engine.match;

import org.jspecify.annotations.NullMarked;
