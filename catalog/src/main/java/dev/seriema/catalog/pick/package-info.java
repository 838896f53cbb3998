/// Commits carried to other branches as git objects: the work tree and the index are not looked at,
/// and a branch moves only when all that it is to have is written.
///
/// It knows git, and no rules. [why JGit](docs/adr/0020-picks-as-objects.md)
@NullMarked
package dev.seriema.catalog.pick;

import org.jspecify.annotations.NullMarked;
