/// The layout of rule files: where keys stand, how lists are broken, which blanks are left.
///
/// It changes how a file is written and never what it says. It does not know which keys a rule may
/// have.
@NullMarked
package dev.seriema.catalog.format;

import org.jspecify.annotations.NullMarked;
