/// Checks of when a rule runs and which stretch of time each run sees.
///
/// It does not read queries: what it asks of one is in the compiled query.
@NullMarked
package dev.seriema.catalog.check.time;

import org.jspecify.annotations.NullMarked;
