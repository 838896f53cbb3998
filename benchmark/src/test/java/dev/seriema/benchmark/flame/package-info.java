@NullMarked
package dev.seriema.benchmark.flame;

import org.jspecify.annotations.NullMarked;
