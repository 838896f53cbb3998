/// Rules that fail while they run.
///
/// It does not know what a rule does, nor what is told of a failure to whom.
@NullMarked
package dev.seriema.detector.failure;

import org.jspecify.annotations.NullMarked;
