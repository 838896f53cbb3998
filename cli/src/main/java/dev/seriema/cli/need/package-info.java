/// What rules need that some data never has: the data read, and the answer for people and programs.
@NullMarked
package dev.seriema.cli.need;

import org.jspecify.annotations.NullMarked;
