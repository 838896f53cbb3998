/// What `check` found, in the forms that people and programs read.
///
/// It does not know where findings come from, nor which of them somebody asked for.
@NullMarked
package dev.seriema.cli.check;

import org.jspecify.annotations.NullMarked;
