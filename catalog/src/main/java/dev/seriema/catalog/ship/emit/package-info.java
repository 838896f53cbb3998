/// What is done with rules as they ship from newer stacks on, so that they differ there from what
/// older stacks get.
@NullMarked
package dev.seriema.catalog.ship.emit;

import org.jspecify.annotations.NullMarked;
