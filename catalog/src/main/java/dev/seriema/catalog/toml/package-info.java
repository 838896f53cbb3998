/// TOML 1.0 as people edit it: every character of a file in a tree of tokens, the values above it
/// with their places, and all faults of a file in one pass.
///
/// It does not know what a rule is, and it opens no file.
@NullMarked
package dev.seriema.catalog.toml;

import org.jspecify.annotations.NullMarked;
