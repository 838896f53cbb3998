/// Tests of the house itself: which way the arrows point, and what every code owes its reader.
@NullMarked
package dev.seriema.architecture;

import org.jspecify.annotations.NullMarked;
