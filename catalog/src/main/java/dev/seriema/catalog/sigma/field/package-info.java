/// Which of our events a log source of Sigma stands for, and what its fields are called there: the
/// tables `sources.tsv` and `fields.tsv`, which docs/sigma-fields.md shows.
///
/// It does not know what a rule asks of a field.
@NullMarked
package dev.seriema.catalog.sigma.field;

import org.jspecify.annotations.NullMarked;
