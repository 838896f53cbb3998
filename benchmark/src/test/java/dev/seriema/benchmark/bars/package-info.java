@NullMarked
package dev.seriema.benchmark.bars;

import org.jspecify.annotations.NullMarked;
