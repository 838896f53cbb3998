/// Which techniques of ATT&CK rules look for, on which platforms and data, and whether evidence
/// proves them.
///
/// It does not know how this is shown.
@NullMarked
package dev.seriema.catalog.coverage;

import org.jspecify.annotations.NullMarked;
