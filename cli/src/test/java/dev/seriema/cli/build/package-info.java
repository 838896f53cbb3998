/// Tests of the programs of `src/build`, which change the runnable jar.
@NullMarked
package dev.seriema.cli.build;

import org.jspecify.annotations.NullMarked;
