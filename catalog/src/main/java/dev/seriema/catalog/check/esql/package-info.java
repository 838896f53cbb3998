/// Checks of the queries of rules in ES|QL: their outline, and what an alert needs of it.
///
/// They know no types, and nothing of what stands inside of an expression.
@NullMarked
package dev.seriema.catalog.check.esql;

import org.jspecify.annotations.NullMarked;
