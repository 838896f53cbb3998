/// Repairs of rule files: what findings ask for becomes edits of tokens, so that comments, quotes
/// and line ends stay as they are. What would leave or make a fault is not done.
///
/// It does not know what is wrong with a rule, nor why; it writes no file and talks to nobody.
@NullMarked
package dev.seriema.catalog.fix;

import org.jspecify.annotations.NullMarked;
