@NullMarked
package dev.seriema.benchmark.peer;

import org.jspecify.annotations.NullMarked;
