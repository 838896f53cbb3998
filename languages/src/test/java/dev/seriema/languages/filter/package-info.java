@NullMarked
package dev.seriema.languages.filter;

import org.jspecify.annotations.NullMarked;
