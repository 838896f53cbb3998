/// Judges what a range of commits changes by the guideline of its kind, item by item.
///
/// Both commits are read from where git keeps them; the later one is laid out in a folder of its
/// own, checked there and its evidence run. What it finds is apart from how it is shown. It does
/// not know the command line.
@NullMarked
package dev.seriema.catalog.review;

import org.jspecify.annotations.NullMarked;
