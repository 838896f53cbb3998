/// Where an event's time goes: a recording of what the engine's thread is found at, drawn as frames
/// on frames, each as wide as its share.
///
/// It does not know what the frames do.
@NullMarked
package dev.seriema.benchmark.flame;

import org.jspecify.annotations.NullMarked;
