@NullMarked
package dev.seriema.benchmark.measure;

import org.jspecify.annotations.NullMarked;
