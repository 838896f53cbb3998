/// How long whole processes take, from their start to their end.
///
/// It does not know what they do.
@NullMarked
package dev.seriema.benchmark.starts;

import org.jspecify.annotations.NullMarked;
