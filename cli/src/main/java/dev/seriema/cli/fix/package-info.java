/// Repairs of the rule files of some places, and what is told of them.
///
/// It does not know what can be repaired, nor how.
@NullMarked
package dev.seriema.cli.fix;

import org.jspecify.annotations.NullMarked;
