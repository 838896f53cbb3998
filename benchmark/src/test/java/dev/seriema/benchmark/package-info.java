@NullMarked
package dev.seriema.benchmark;

import org.jspecify.annotations.NullMarked;
