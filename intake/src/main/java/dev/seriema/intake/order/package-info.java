/// Finite input in order of time, however much there is of it.
///
/// It does not know what an entry holds, nor where it came from: whoever sorts says when something
/// happened and in which place it arrived.
@NullMarked
package dev.seriema.intake.order;

import org.jspecify.annotations.NullMarked;
