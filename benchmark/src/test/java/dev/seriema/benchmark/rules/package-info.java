@NullMarked
package dev.seriema.benchmark.rules;

import org.jspecify.annotations.NullMarked;
