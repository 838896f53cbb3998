/// What the program remembers from one start to the next, in the folder that the user's other
/// programs use for that.
///
/// It does not know what is remembered, and nothing that it gives back has to be true: a file that
/// is not whole, or is of another program, is as good as none.
@NullMarked
package dev.seriema.catalog.cache;

import org.jspecify.annotations.NullMarked;
