/// What differs from what was agreed on, as git tells it.
///
/// It asks the program `git` and changes nothing, neither files nor the index. It does not know
/// rules.
@NullMarked
package dev.seriema.catalog.change;

import org.jspecify.annotations.NullMarked;
