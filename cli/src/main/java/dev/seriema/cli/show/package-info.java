/// One rule for a person to read: as a page, and its condition as a tree with the types of fields.
///
/// It does not know where the rule was found.
@NullMarked
package dev.seriema.cli.show;

import org.jspecify.annotations.NullMarked;
