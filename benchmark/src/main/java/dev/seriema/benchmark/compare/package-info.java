/// Programs beside each other on the same events and rules: rounds in which each has its turn, one
/// table, and a look at whether all found the same.
///
/// It does not know how a program works.
@NullMarked
package dev.seriema.benchmark.compare;

import org.jspecify.annotations.NullMarked;
