@NullMarked
package dev.seriema.benchmark.growth;

import org.jspecify.annotations.NullMarked;
