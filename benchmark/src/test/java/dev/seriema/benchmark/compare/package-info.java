@NullMarked
package dev.seriema.benchmark.compare;

import org.jspecify.annotations.NullMarked;
