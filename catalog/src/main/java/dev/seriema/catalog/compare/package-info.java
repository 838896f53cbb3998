/// What changed from one version of a rule to the next, in words, and what that does to the events
/// that it tells of.
///
/// It does not know where the two versions come from, nor how its sentences are shown.
@NullMarked
package dev.seriema.catalog.compare;

import org.jspecify.annotations.NullMarked;
