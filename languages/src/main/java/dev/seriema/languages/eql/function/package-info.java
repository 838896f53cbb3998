/// The functions of EQL, one file each: name, types, behaviour on missing values, examples that
/// run, evaluation.
///
/// Arithmetic is here as well, since an operator is the short form of a function. It does not know
/// fields or syntax.
@NullMarked
package dev.seriema.languages.eql.function;

import org.jspecify.annotations.NullMarked;
