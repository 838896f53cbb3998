/// What each rule has seen: which event time was evaluated, by which run, and with what losses.
///
/// Only what succeeded is in it: a run that did not end has left nothing. It does not know where it
/// is kept, nor what the rules found.
@NullMarked
package dev.seriema.detector.ledger;

import org.jspecify.annotations.NullMarked;
