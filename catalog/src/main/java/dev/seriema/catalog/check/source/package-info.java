/// Checks of what a rule reads: its indices, the integration packages that they are of, and the
/// fields that it names beside the query's own. Does not know how a query is written.
@NullMarked
package dev.seriema.catalog.check.source;

import org.jspecify.annotations.NullMarked;
