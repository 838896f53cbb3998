@NullMarked
package dev.seriema.languages.kql;

import org.jspecify.annotations.NullMarked;
