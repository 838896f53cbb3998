/// The folder of `--state`: one file that holds what a run remembers, in sections that know nothing
/// of each other, put in place as a whole or not at all.
///
/// It does not know what the sections say.
@NullMarked
package dev.seriema.cli.state;

import org.jspecify.annotations.NullMarked;
