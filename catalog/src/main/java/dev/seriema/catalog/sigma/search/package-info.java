/// What a Sigma rule looks for: values with their modifiers, searches, and the condition that joins
/// them, as the specification means them.
///
/// It does not know how fields are called in our events, nor any query language.
@NullMarked
package dev.seriema.catalog.sigma.search;

import org.jspecify.annotations.NullMarked;
