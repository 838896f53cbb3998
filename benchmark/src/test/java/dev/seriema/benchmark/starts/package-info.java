@NullMarked
package dev.seriema.benchmark.starts;

import org.jspecify.annotations.NullMarked;
