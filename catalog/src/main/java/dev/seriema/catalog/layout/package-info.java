/// Which files of a folder are rules, and all of them loaded in one stated order.
///
/// It reads files and writes none, it does not leave the folder that it was given by a link, and it
/// does not know what a query means.
@NullMarked
package dev.seriema.catalog.layout;

import org.jspecify.annotations.NullMarked;
