@NullMarked
package dev.seriema.benchmark.report;

import org.jspecify.annotations.NullMarked;
