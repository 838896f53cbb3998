/// What a rule means, so that what it remembered is taken up by a rule that asks the same and by no
/// other.
///
/// It does not know what is remembered.
@NullMarked
package dev.seriema.detector.state;

import org.jspecify.annotations.NullMarked;
