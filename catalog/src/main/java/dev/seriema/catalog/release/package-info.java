/// What a release does with versions: the lock that says which version each rule has, the list of
/// deprecated rules, and how a rule is given up.
///
/// Files are changed only where they say something else; what is the same keeps its bytes. It does
/// not know the command line, and it asks no network.
@NullMarked
package dev.seriema.catalog.release;

import org.jspecify.annotations.NullMarked;
