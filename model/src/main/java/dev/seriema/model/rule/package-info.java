/// One detection rule: what it says of itself, its query, and where each part stands in its file.
///
/// It does not know file formats, and it does not read the query's language.
@NullMarked
package dev.seriema.model.rule;

import org.jspecify.annotations.NullMarked;
