@NullMarked
package dev.seriema.benchmark.peers;

import org.jspecify.annotations.NullMarked;
