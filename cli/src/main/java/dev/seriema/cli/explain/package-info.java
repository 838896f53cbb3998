/// What `explain` is made of: the events nearest to an alert, and explanations as text and as JSON.
///
/// It does not know the words of the command line.
@NullMarked
package dev.seriema.cli.explain;

import org.jspecify.annotations.NullMarked;
