/// How the time for an event grows: with the number of rules, the size of the event, the number of
/// its fields; and what the worst events and rules cost that somebody could think of.
///
/// It does not know what growth is acceptable.
@NullMarked
package dev.seriema.benchmark.growth;

import org.jspecify.annotations.NullMarked;
