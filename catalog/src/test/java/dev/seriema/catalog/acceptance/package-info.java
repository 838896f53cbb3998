/// Public rules on recorded events, from files to matches: what is found is right, whichever way it
/// is found.
@NullMarked
package dev.seriema.catalog.acceptance;

import org.jspecify.annotations.NullMarked;
