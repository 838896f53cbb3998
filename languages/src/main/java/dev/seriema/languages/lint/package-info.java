/// What lints of all languages know: which values fields have, and in which letter case.
///
/// It does not know the tree of any language, nor how messages are worded.
@NullMarked
package dev.seriema.languages.lint;

import org.jspecify.annotations.NullMarked;
