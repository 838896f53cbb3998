/// Checks of what a change does to rules and to the version lock, by what they were before it.
///
/// They do not know where the former files come from, nor that there is git.
@NullMarked
package dev.seriema.catalog.check.change;

import org.jspecify.annotations.NullMarked;
