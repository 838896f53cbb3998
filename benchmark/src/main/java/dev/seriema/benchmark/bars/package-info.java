/// The bars that the program is held to: what must be reached, what is aimed at, what was seen.
///
/// It does not know how anything is measured.
@NullMarked
package dev.seriema.benchmark.bars;

import org.jspecify.annotations.NullMarked;
