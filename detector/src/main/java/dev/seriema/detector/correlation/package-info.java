/// Rules that wait for several events: what each event is to them, in whichever thread it is seen,
/// and, in order of time, what events together are.
///
/// It does not know where events are kept or how they are put in order: who calls does both.
@NullMarked
package dev.seriema.detector.correlation;

import org.jspecify.annotations.NullMarked;
