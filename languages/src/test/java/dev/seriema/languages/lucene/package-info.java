@NullMarked
package dev.seriema.languages.lucene;

import org.jspecify.annotations.NullMarked;
