/// From a TOML file to a rule that can run, with each fault at its place in the file.
///
/// It does not know queries (a language reads them), it does not judge what an author could do
/// better, and it opens no file.
@NullMarked
package dev.seriema.catalog.rule;

import org.jspecify.annotations.NullMarked;
