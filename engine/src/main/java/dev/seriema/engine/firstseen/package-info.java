/// Values that were not there before, within a stretch of time.
///
/// It knows neither conditions nor events: who calls it gives times and values, in order of time.
/// It reads no clock.
@NullMarked
package dev.seriema.engine.firstseen;

import org.jspecify.annotations.NullMarked;
