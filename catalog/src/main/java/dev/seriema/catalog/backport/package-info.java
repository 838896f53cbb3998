/// Carries commits to release branches: which of their files can go where, what is left out and
/// why, and the commits that are made there.
///
/// What a branch knows is read from the branch itself. What git does is in [the room of
/// picks](dev.seriema.catalog.pick).
@NullMarked
package dev.seriema.catalog.backport;

import org.jspecify.annotations.NullMarked;
