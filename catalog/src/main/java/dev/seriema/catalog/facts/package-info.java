/// Facts that users bring along, newer or other than those that ship: a repository's own schemas, a
/// package's field files, an index mapping.
///
/// It reads what is inside of the folder that it was given, and only when asked for it. It does not
/// know which table wins for a rule, nor what a query means.
@NullMarked
package dev.seriema.catalog.facts;

import org.jspecify.annotations.NullMarked;
