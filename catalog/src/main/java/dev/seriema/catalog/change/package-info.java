/// What differs from what was agreed on, and between two commits, as git tells it.
///
/// It asks the program `git` and changes nothing, neither files nor the index; commits are read
/// from where git keeps them. It does not know rules.
@NullMarked
package dev.seriema.catalog.change;

import org.jspecify.annotations.NullMarked;
