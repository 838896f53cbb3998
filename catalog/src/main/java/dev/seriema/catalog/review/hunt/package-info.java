/// The guidelines of hunts, new and tuned.
///
/// It does not know git and opens no file.
@NullMarked
package dev.seriema.catalog.review.hunt;

import org.jspecify.annotations.NullMarked;
