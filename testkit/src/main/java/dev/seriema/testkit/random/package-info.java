/// Seeded generators: the same seed gives the same conditions and documents, and a failure names
/// it.
///
/// They do not know what is tested with them.
@NullMarked
package dev.seriema.testkit.random;

import org.jspecify.annotations.NullMarked;
