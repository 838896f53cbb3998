/// How rules lie to each other, as text and as JSON.
@NullMarked
package dev.seriema.cli.overlap;

import org.jspecify.annotations.NullMarked;
