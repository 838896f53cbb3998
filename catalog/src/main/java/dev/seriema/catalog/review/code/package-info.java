/// The guidelines of what is no rule and no hunt: schemas, bug fixes and enhancements.
///
/// It does not know git and opens no file; it does not read code, but sees which files changed.
@NullMarked
package dev.seriema.catalog.review.code;

import org.jspecify.annotations.NullMarked;
