/// Events counted in groups over a stretch of time, at the end of each interval.
///
/// It knows neither conditions nor events: who calls it gives times and values, in order of time.
/// It reads no clock.
@NullMarked
package dev.seriema.engine.window;

import org.jspecify.annotations.NullMarked;
