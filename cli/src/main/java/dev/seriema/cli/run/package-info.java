/// What `run` is made of: events in parallel through a detector, alerts in the order of the input.
///
/// It does not know the words of the command line.
@NullMarked
package dev.seriema.cli.run;

import org.jspecify.annotations.NullMarked;
