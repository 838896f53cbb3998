/// What the parser of EQL tells editors.
@NullMarked
package dev.seriema.languages.eql.syntax;

import org.jspecify.annotations.NullMarked;
