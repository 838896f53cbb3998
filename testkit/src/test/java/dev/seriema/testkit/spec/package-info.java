@NullMarked
package dev.seriema.testkit.spec;

import org.jspecify.annotations.NullMarked;
