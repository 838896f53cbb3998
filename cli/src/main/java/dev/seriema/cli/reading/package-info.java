/// What commands share that read events: which lines were refused and why, what is odd about events
/// that are kept, and the files beside the results.
///
/// It does not know what becomes of an event.
@NullMarked
package dev.seriema.cli.reading;

import org.jspecify.annotations.NullMarked;
