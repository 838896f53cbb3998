/// The rules that are measured: from any rule files, by the program's own compiler, as the engine
/// runs them, and those of them that other programs can run, in a form that is easy to hand over.
///
/// It does not know what other programs there are.
@NullMarked
package dev.seriema.benchmark.rules;

import org.jspecify.annotations.NullMarked;
