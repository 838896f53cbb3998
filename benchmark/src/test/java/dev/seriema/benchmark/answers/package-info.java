@NullMarked
package dev.seriema.benchmark.answers;

import org.jspecify.annotations.NullMarked;
