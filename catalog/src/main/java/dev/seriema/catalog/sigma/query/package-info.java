/// From what a Sigma rule looks for to a query over our events: first the fields, then the language
/// that means the same.
///
/// It does not know files, nor what a rule says of itself.
@NullMarked
package dev.seriema.catalog.sigma.query;

import org.jspecify.annotations.NullMarked;
