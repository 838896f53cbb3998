/// Checks of what a rule is mapped to: tactics, techniques and sub-techniques of a framework.
@NullMarked
package dev.seriema.catalog.check.attack;

import org.jspecify.annotations.NullMarked;
