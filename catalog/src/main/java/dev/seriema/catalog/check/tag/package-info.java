/// Checks of the tags of a rule.
@NullMarked
package dev.seriema.catalog.check.tag;

import org.jspecify.annotations.NullMarked;
