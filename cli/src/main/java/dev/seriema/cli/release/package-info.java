/// What the commands of `release` say, as text and as JSON.
@NullMarked
package dev.seriema.cli.release;

import org.jspecify.annotations.NullMarked;
