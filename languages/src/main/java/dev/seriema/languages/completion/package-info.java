/// What may be typed at a place in a query, in words that all query languages share, so that an
/// editor offers names and values without knowing a grammar.
///
/// It knows no language, no schema and no editor.
@NullMarked
package dev.seriema.languages.completion;

import org.jspecify.annotations.NullMarked;
