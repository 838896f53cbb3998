@NullMarked
package dev.seriema.languages.search;

import org.jspecify.annotations.NullMarked;
