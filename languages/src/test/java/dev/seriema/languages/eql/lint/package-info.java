@NullMarked
package dev.seriema.languages.eql.lint;

import org.jspecify.annotations.NullMarked;
