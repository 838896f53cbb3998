/// How much of the heap is alive while rules run on a long stream: the program as it ships, in a
/// process of its own, fed event by event.
///
/// It does not know what rules remember.
@NullMarked
package dev.seriema.benchmark.memory;

import org.jspecify.annotations.NullMarked;
