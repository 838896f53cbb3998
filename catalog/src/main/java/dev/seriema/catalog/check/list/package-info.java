/// Checks of the files beside rules that are exported with them: exceptions, actions and
/// connectors.
///
/// They know no rules, and so not whether the rule is there that a list is for.
@NullMarked
package dev.seriema.catalog.check.list;

import org.jspecify.annotations.NullMarked;
