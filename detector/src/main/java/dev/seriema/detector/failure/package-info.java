/// Rules that fail while they run, and the words for it.
///
/// It does not know what a rule does, nor who is told of a failure.
@NullMarked
package dev.seriema.detector.failure;

import org.jspecify.annotations.NullMarked;
