/// What is sound in a Lucene query string and probably not meant: one lint a file.
///
/// It does not know how a query is lowered.
@NullMarked
package dev.seriema.languages.lucene.lint;

import org.jspecify.annotations.NullMarked;
