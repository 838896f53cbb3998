/// Starts the processes that measure, one for each thing measured, so that none warms up or fills
/// the memory of another.
///
/// It does not know what they measure.
@NullMarked
package dev.seriema.benchmark.process;

import org.jspecify.annotations.NullMarked;
