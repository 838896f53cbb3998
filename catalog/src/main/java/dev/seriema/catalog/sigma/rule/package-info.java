/// The documents of a Sigma file: rules and correlations, with what they say of themselves.
///
/// It does not know what they become.
@NullMarked
package dev.seriema.catalog.sigma.rule;

import org.jspecify.annotations.NullMarked;
