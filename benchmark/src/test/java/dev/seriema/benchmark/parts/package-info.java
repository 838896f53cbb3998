@NullMarked
package dev.seriema.benchmark.parts;

import org.jspecify.annotations.NullMarked;
