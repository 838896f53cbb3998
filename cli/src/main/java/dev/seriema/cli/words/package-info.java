/// How what every command tells of is put: numbers of things, and paths.
///
/// It does not know what is told.
@NullMarked
package dev.seriema.cli.words;

import org.jspecify.annotations.NullMarked;
