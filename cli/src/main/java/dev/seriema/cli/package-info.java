/// The command line: one command per file. Results go to standard output, everything else to
/// standard error.
///
/// It decides what is shown and which number a process ends with; it does not know how a rule is
/// read, compiled or matched.
@NullMarked
package dev.seriema.cli;

import org.jspecify.annotations.NullMarked;
