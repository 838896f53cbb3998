/// Says why a rule matches an event or does not: its condition as a tree in the words of its
/// author, with what each part says and which values it found.
///
/// It does not know where events come from, nor how an explanation is shown.
@NullMarked
package dev.seriema.detector.explain;

import org.jspecify.annotations.NullMarked;
