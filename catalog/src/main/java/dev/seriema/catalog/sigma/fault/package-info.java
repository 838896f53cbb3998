/// What can be said of a Sigma file, and where it is collected.
///
/// It does not know how a file is read.
@NullMarked
package dev.seriema.catalog.sigma.fault;

import org.jspecify.annotations.NullMarked;
