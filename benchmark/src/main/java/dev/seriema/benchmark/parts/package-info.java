/// The parts that an event and a rule pass through, each measured alone with JMH: what one call
/// takes, with all that it needs in the caches of the processor. Events and rules are made here.
///
/// It does not know how much of an event's time a part has.
@NullMarked
package dev.seriema.benchmark.parts;

import org.jspecify.annotations.NullMarked;
