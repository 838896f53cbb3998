/// YAML documents as trees of nodes with their places.
///
/// It does not know what a Sigma rule is.
@NullMarked
package dev.seriema.catalog.sigma.yaml;

import org.jspecify.annotations.NullMarked;
