@NullMarked
package dev.seriema.languages.lucene.syntax;

import org.jspecify.annotations.NullMarked;
