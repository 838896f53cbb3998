/// Checks of the settings of a repository: the stacks that it is for, the package that is made of
/// it, maps between releases of ATT&CK, and its own configuration.
///
/// They know no rules.
@NullMarked
package dev.seriema.catalog.check.config;

import org.jspecify.annotations.NullMarked;
