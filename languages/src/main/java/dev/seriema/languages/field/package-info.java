/// The fields that queries name: where they do, and what is said, alike in all languages, of a name
/// that a schema does not know or knows twice.
///
/// It does not know how a language spells names, nor what it makes of a field.
@NullMarked
package dev.seriema.languages.field;

import org.jspecify.annotations.NullMarked;
