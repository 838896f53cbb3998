/// What becomes of a commit on release branches, as text and as JSON.
@NullMarked
package dev.seriema.cli.backport;

import org.jspecify.annotations.NullMarked;
