/// How `rules` shows what it found.
///
/// It does not know where rules come from.
@NullMarked
package dev.seriema.cli.rules;

import org.jspecify.annotations.NullMarked;
