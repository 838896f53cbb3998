@NullMarked
package dev.seriema.languages.regex;

import org.jspecify.annotations.NullMarked;
