/// What became of the mutants of rules, written for people and for programs.
@NullMarked
package dev.seriema.cli.mutants;

import org.jspecify.annotations.NullMarked;
