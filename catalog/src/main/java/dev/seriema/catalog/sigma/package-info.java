/// Sigma rules, specification 2, as rules of ours: docs/sigma.md.
///
/// It does not know which files there are, nor where rules are written to.
@NullMarked
package dev.seriema.catalog.sigma;

import org.jspecify.annotations.NullMarked;
