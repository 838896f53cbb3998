/// What a rule becomes on an older release of the stack: what it loses there, and when it would
/// mean something else, so that it is refused.
///
/// It knows what came with which release, and nothing of branches, files on disk or exports.
@NullMarked
package dev.seriema.catalog.down;

import org.jspecify.annotations.NullMarked;
