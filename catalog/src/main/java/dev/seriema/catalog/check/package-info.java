/// What is wrong with rule files: what each file says by itself, which is remembered by its
/// content, and what only all of them together say.
///
/// It does not know how findings are shown, where facts come from, or which places somebody means.
@NullMarked
package dev.seriema.catalog.check;

import org.jspecify.annotations.NullMarked;
