/// Whether the evidence of a rule would notice a change: the rule is changed in one place at a
/// time, and each changed rule, a *mutant*, is run over the evidence.
///
/// It changes what a rule means (its clauses, stages and parameters) and never its text, and puts
/// each change into words. It does not know how a result is written, and it changes no file.
@NullMarked
package dev.seriema.catalog.mutation;

import org.jspecify.annotations.NullMarked;
