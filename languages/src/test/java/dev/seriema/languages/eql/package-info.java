@NullMarked
package dev.seriema.languages.eql;

import org.jspecify.annotations.NullMarked;
