/// Checks of hunts: the form of each, its page, and the index that names them all.
///
/// They know the queries of hunts as texts only; a person runs them and judges what comes.
@NullMarked
package dev.seriema.catalog.check.hunt;

import org.jspecify.annotations.NullMarked;
