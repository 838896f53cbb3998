/// Events compared with indicators of threats: documents that say which values are dangerous.
///
/// It knows neither conditions nor documents: who calls it gives values and numbers of indicators,
/// and when an indicator counts. It reads no clock.
@NullMarked
package dev.seriema.engine.indicator;

import org.jspecify.annotations.NullMarked;
