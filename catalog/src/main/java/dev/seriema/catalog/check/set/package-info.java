/// Checks of what the rules of one repository are to one another: names, files and tags that one of
/// them has because of the others.
///
/// They know rules by what is remembered of them, and read no other file.
@NullMarked
package dev.seriema.catalog.check.set;

import org.jspecify.annotations.NullMarked;
