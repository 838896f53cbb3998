/// Turns a rule into a typed query, or says why it is left out.
///
/// It does not know events.
@NullMarked
package dev.seriema.detector.compile;

import org.jspecify.annotations.NullMarked;
