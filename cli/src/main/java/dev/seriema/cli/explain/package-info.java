/// What `explain` is made of: the events nearest to an alert, and explanations as text and as JSON;
/// and what events in time were to a rule that waits for several, drawn.
///
/// It does not know the words of the command line.
@NullMarked
package dev.seriema.cli.explain;

import org.jspecify.annotations.NullMarked;
