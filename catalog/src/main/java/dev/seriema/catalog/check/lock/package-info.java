/// Checks of the version lock and of the list of deprecated rules: the form of their entries, and
/// whether they and the rules agree.
///
/// They do not know what a rule looks like when it is released, and so not whether it has changed
/// since its version was locked.
@NullMarked
package dev.seriema.catalog.check.lock;

import org.jspecify.annotations.NullMarked;
