/// What `query` is made of: hits in order of time, whatever their number.
///
/// It does not know the words of the command line or the query's language.
@NullMarked
package dev.seriema.cli.query;

import org.jspecify.annotations.NullMarked;
