/// Public test suites of other implementations of EQL, read where they are at hand.
@NullMarked
package dev.seriema.languages.eql.suite;

import org.jspecify.annotations.NullMarked;
