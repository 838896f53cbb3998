/// The syntax of regular expressions as Lucene reads them, which is that of all Elastic languages.
///
/// It does not know how they are run.
@NullMarked
package dev.seriema.languages.regex;

import org.jspecify.annotations.NullMarked;
