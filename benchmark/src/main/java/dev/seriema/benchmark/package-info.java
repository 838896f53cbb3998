/// Measures the engine on one thread against the token scan of a common JSON parser, on the same
/// events in the same process.
///
/// It does not know how fast is fast enough: it prints what it saw, and bars are set elsewhere.
@NullMarked
package dev.seriema.benchmark;

import org.jspecify.annotations.NullMarked;
