/// Checks of where a rule lies, and of what its metadata says of its life: its file name and
/// folder, its dates, the stacks that it is for, its licence, and how it was given up.
///
/// It looks at one file; what only all of them tell, such as a name that is taken, is elsewhere.
@NullMarked
package dev.seriema.catalog.check.place;

import org.jspecify.annotations.NullMarked;
