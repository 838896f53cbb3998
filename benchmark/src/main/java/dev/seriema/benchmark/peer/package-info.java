/// What a program is that tells which rules match an event, and how one is measured in a process of
/// its own; the ones that need no library beside those of the build are here.
///
/// It does not know the others: each comes as a service, from a module that a usual build leaves
/// out.
@NullMarked
package dev.seriema.benchmark.peer;

import org.jspecify.annotations.NullMarked;
