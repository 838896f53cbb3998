/// What a check of a rule is, and what it is told: the rule as it is written, where it lies, and by
/// whose customs it is judged.
///
/// Checks themselves are in rooms of their own, each with its codes. This room does not know them.
@NullMarked
package dev.seriema.catalog.check.rule;

import org.jspecify.annotations.NullMarked;
